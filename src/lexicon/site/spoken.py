"""Which entries are words that people say: they stand in the list from A to Z, and mentions link.

A kind that nobody named here is said like any other, so a new kind needs no line.
"""

from __future__ import annotations

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry

_FIRST = ("stage", "term")
_NOT_SAID = frozenset({"decision", "field", "funnel", "picklist"})


def words_said(dictionary: Dictionary) -> list[Entry]:
    """Entries in use; where two claim the same word, the one that stands first has it."""
    said = [
        entry
        for entry in dictionary.entries.values()
        if is_said(entry) and entry.status != "retired"
    ]
    return sorted(said, key=lambda entry: _FIRST.index(entry.kind) if _is_first(entry) else 9)


def is_said(entry: Entry) -> bool:
    """Whether people say it, rather than look it up or choose it."""
    return entry.kind not in _NOT_SAID


def _is_first(entry: Entry) -> bool:
    return entry.kind in _FIRST
