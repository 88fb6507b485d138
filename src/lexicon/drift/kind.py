"""What a kind of drift is: KIND in `drift/kinds/<kind>.py`, found by a scan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lexicon.drift.finding import Drift
from lexicon.drift.pair import Pair


@dataclass(frozen=True, slots=True)
class Kind:
    """`find` yields the differences of this kind; of lower `rank` is what matters more.

    Its words, `<kind>.<language>.yml`, are `title`, `message`, `hint`.
    """

    find: Callable[[Pair], Iterable[Drift]]
    rank: int
