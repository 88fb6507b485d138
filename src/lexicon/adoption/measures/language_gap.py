"""Is a question harder in one language? Only people as good at the rest are compared.

Unmatched, one would see the teams that speak the languages, not the translation. Within people of
the same score on the rest the shares are compared, and joined by Mantel and Haenszel's weights with
the variance of Sato (1989), Biometrics 45.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from lexicon.adoption.measures.interval import Interval, deviations

MATCHED_NEEDED = 10
"""People in either language who have a match in the other."""


class Try(NamedTuple):
    """One person's answer to a question: in which language, right or not, and the rest's score."""

    language: str
    right: bool
    rest: float


@dataclass(frozen=True, slots=True)
class Gap:
    """The share right in `one` less that in `other`, of matched people: how many in each."""

    one: str
    other: str
    difference: float
    interval: Interval
    matched: tuple[int, int]

    @property
    def is_one(self) -> bool:
        """Whether there is a gap to speak of: enough people, and an interval that excludes 0."""
        return min(self.matched) >= MATCHED_NEEDED and self.interval.excludes(0)


class _Stratum(NamedTuple):
    """People with the same score on the rest: right and all, in either language."""

    right: int
    people: int
    other_right: int
    other_people: int

    @property
    def weight(self) -> float:
        return self.people * self.other_people / (self.people + self.other_people)


def language_gap(tries: Iterable[Try], one: str, other: str) -> Gap | None:
    """None where nobody in one language has a match in the other."""
    strata = [stratum for stratum in _strata(tries, one, other) if stratum.weight]
    weight = sum(stratum.weight for stratum in strata)
    if not weight:
        return None
    difference = sum(_numerator(stratum) for stratum in strata) / weight
    reach = deviations() * sqrt(max(0.0, _variance(strata, difference, weight)))
    interval = Interval(difference - reach, difference + reach).clamped(-1, 1)
    matched = sum(s.people for s in strata), sum(s.other_people for s in strata)
    return Gap(one, other, difference, interval, matched)


def _strata(tries: Iterable[Try], one: str, other: str) -> list[_Stratum]:
    cells: dict[float, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for item in tries:
        if item.language in (one, other):
            cell, at = cells[item.rest], 0 if item.language == one else 2
            cell[at] += item.right
            cell[at + 1] += 1
    return [_Stratum(*cell) for cell in cells.values()]


def _numerator(stratum: _Stratum) -> float:
    right, people, other_right, others = stratum
    return (right * others - other_right * people) / (people + others)


def _variance(strata: Iterable[_Stratum], difference: float, weight: float) -> float:
    slope = spread = 0.0
    for right, people, other_right, others in strata:
        whole = people + others
        slope += (
            people**2 * other_right - others**2 * right + people * others * (others - people) / 2
        ) / whole**2
        spread += (right * (others - other_right) + other_right * (people - right)) / (2 * whole)
    return (difference * slope + spread) / weight**2
