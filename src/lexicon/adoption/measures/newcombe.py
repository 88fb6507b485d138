"""The difference of two shares: of two teams, or of the same people at two times.

Newcombe (1998), Statistics in Medicine 17: method 10 of 873-890 for two groups, and method 10 of
2635-2650 for pairs. Both join Wilson's intervals of the two shares.
"""

from __future__ import annotations

from math import hypot, sqrt
from typing import NamedTuple

from lexicon.adoption.measures.interval import CONFIDENCE, Interval
from lexicon.adoption.measures.wilson import wilson


class Share(NamedTuple):
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 where nobody was counted."""
        return self.hits / self.of if self.of else 0.0


class Pairs(NamedTuple):
    """How many people were right both times, before only, after only, at neither time."""

    both: int
    lost: int
    gained: int
    neither: int

    @property
    def people(self) -> int:
        """How many there are."""
        return sum(self)

    @property
    def before(self) -> Share:
        """Right the first time."""
        return Share(self.both + self.lost, self.people)

    @property
    def after(self) -> Share:
        """Right the second time."""
        return Share(self.both + self.gained, self.people)


def difference(one: Share, other: Share, confidence: float = CONFIDENCE) -> Interval:
    """The interval of `one` - `other`, from -1 to 1. Two groups differ when it excludes 0."""
    here, there = wilson(*one, confidence), wilson(*other, confidence)
    apart = one.value - other.value
    down = hypot(one.value - here.low, there.high - other.value)
    up = hypot(here.high - one.value, other.value - there.low)
    return Interval(apart - down, apart + up).clamped(-1, 1)


def change(pairs: Pairs, confidence: float = CONFIDENCE) -> Interval:
    """The interval of after - before for the same people, from -1 to 1."""
    if not pairs.people:
        return Interval(-1.0, 1.0)
    before, after = pairs.before, pairs.after
    was, now = wilson(*before, confidence), wilson(*after, confidence)
    together = _correlation(pairs)
    moved = after.value - before.value
    down = _joined(after.value - now.low, was.high - before.value, together)
    up = _joined(now.high - after.value, before.value - was.low, together)
    return Interval(moved - down, moved + up).clamped(-1, 1)


def _joined(one: float, other: float, together: float) -> float:
    return sqrt(max(0.0, one * one - 2 * together * one * other + other * other))


def _correlation(pairs: Pairs) -> float:
    """Phi, with the correction that keeps few pairs from seeming to move together."""
    before, after = pairs.before, pairs.after
    margins = before.hits * (before.of - before.hits) * after.hits * (after.of - after.hits)
    if not margins:
        return 0.0
    cross: float = pairs.both * pairs.neither - pairs.lost * pairs.gained
    if cross > 0:
        cross = max(0.0, cross - pairs.people / 2)
    return cross / sqrt(margins)
