"""Which kinds of entry there are: a scan of `kinds/`."""

from __future__ import annotations

from functools import cache

from lexicon.model import kinds
from lexicon.model.header import Entry
from lexicon.plugins import load_all


@cache
def kind_classes() -> dict[str, type[Entry]]:
    """Kind → its class, in alphabetical order."""
    return load_all(kinds, "KIND", type)


def folder_of(kind: str) -> str:
    """The folder of a kind's entries inside `dictionary/`."""
    return f"{kind}s"
