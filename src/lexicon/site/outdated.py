"""What is no longer to be used: it looks so wherever it is named, and its tooltip says so."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.look.escape import tooltip
from lexicon.model.header import Entry

OUTDATED = ("deprecated", "retired")


def outdated(entries: Mapping[str, Entry]) -> frozenset[str]:
    """The references of those of some entries that are no longer to be used."""
    return frozenset(name for name, entry in entries.items() if entry.status in OUTDATED)


def tooltip_attribute(definition: str, warning: str = "") -> str:
    """The attribute of a link that shows its definition; "" where there is none."""
    return f' title="{tooltip(f"{warning}. {definition}" if warning else definition)}"'
