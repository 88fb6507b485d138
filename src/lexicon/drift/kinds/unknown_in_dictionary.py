"""A value that the CRM has and the dictionary lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    for value in pair.unknown:
        message = "message_inactive" if value.is_active is False else "message"
        found = pair.of_theirs("unknown_in_dictionary", value)
        yield replace(found, theirs=value.code, message=message)


KIND = Kind(_find, rank=2)
