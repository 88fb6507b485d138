"""What a kind's view gives its template: plain values and escaped HTML, decided beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lexicon.model.header import Entry
from lexicon.site.sheet import Sheet

Values = dict[str, Any]
"""Names a template uses. Everything else it prints is escaped."""


@dataclass(frozen=True, slots=True)
class View:
    """How to prepare one kind of entry for its page."""

    prepare: Callable[[Any, Sheet], Values]


def no_more(_entry: Entry, _sheet: Sheet) -> Values:
    """For kinds whose header says it all."""
    return {}
