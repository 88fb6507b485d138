"""Learning: what changed between two waves in the same people. Waves are never pooled.

Pooling two waves of one team gives an interval that covers neither truth. Only who answered both
times is compared; who was there once only is counted, and told.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.measures.newcombe import Pairs, change


@dataclass(frozen=True, slots=True)
class Learning:
    """How many were right first time before and after; `left` and `joined` answered once only."""

    pairs: Pairs
    left: int
    joined: int

    @property
    def people(self) -> int:
        """Who answered both times."""
        return self.pairs.people

    @property
    def change(self) -> float:
        """After - before, from -1 to 1; 0 where nobody answered both times."""
        return self.pairs.after.value - self.pairs.before.value

    @property
    def interval(self) -> Interval:
        """Of the change, by Newcombe's method for pairs."""
        return change(self.pairs)


def learning(before: Mapping[str, bool], after: Mapping[str, bool]) -> Learning:
    """From person → right first time, in either wave."""
    same = before.keys() & after.keys()
    return Learning(
        Pairs(
            both=_count(same, before, after, (True, True)),
            lost=_count(same, before, after, (True, False)),
            gained=_count(same, before, after, (False, True)),
            neither=_count(same, before, after, (False, False)),
        ),
        left=len(before.keys() - same),
        joined=len(after.keys() - same),
    )


def _count(
    people: Collection[str],
    before: Mapping[str, bool],
    after: Mapping[str, bool],
    wanted: tuple[bool, bool],
) -> int:
    return sum((before[person], after[person]) == wanted for person in people)
