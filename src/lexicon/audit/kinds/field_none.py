"""Data in which no column keeps any of the dictionary's fields: nothing can be said of it."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.columns_given import columns_there
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind

_TOLD = 12
"""Told by name."""


def _find(held: Held) -> Iterator[Found]:
    if held.dictionary.fields and not held.fields:
        there = columns_there(held)
        named = ", ".join(there[:_TOLD]) + (", …" if len(there) > _TOLD else "")
        fields = list(held.dictionary.fields)
        known = ", ".join(fields[:_TOLD]) + (", …" if len(fields) > _TOLD else "")
        message = "message" if there else "message_no_column"
        facts = {"columns": named, "there": len(there), "known": known}
        yield Found(0, "false", "", facts, message)


KIND = Kind(_find)
