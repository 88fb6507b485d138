"""Columns of the data that keep no field, as far as anybody said."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.columns_given import columns_there, columns_unread
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind

_TOLD = 12
"""Told by name."""


def _find(held: Held) -> Iterator[Found]:
    unread = columns_unread(held)
    if unread and held.fields:
        named = ", ".join(unread[:_TOLD]) + (", …" if len(unread) > _TOLD else "")
        there = len(columns_there(held))
        yield Found(0, "false", "", {"unread": len(unread), "there": there, "columns": named})


KIND = Kind(_find, is_fault=False)
