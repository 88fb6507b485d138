"""Records whose recorded stage their own fields contradict, those with an exception apart."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.matrix import contradictions


def _find(held: Held) -> Iterator[Found]:
    yield from contradictions(held, excepted=False)


KIND = Kind(_find, shared="standings")
