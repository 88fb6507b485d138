"""Records at another stage than their fields say, with an exception that somebody recorded."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.matrix import contradictions


def _find(held: Held) -> Iterator[Found]:
    yield from contradictions(held, excepted=True)


KIND = Kind(_find, is_fault=False, shared="standings")
