"""Votes and answers counted by team, and how far two teams are from each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from lexicon.briefs.workshop.seats import Seat

TOGETHER = ""
"""Stands for all teams where one of them is too small to be shown."""
_FEWEST = 2
"""Answers of a team below which its count would be somebody's answer."""
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each team gave each answer; `silent` are people who gave none."""

    about: str
    options: tuple[str, ...]
    counts: Counts
    silent: int
    disagreement: float | None
    """Share of pairs of people, one of each team, who differ; None where there is no such pair."""

    @property
    def answered(self) -> int:
        """How many answered."""
        return sum(sum(team.values()) for team in self.counts.values())

    def total(self, option: str) -> int:
        """How many gave one answer, whichever their team."""
        return sum(team.get(option, 0) for team in self.counts.values())

    @property
    def leading(self) -> tuple[str, ...]:
        """The answers that most people gave; several where they are equal."""
        most = max((self.total(option) for option in self.options), default=0)
        return tuple(item for item in self.options if most and self.total(item) == most)

    @property
    def is_unanimous(self) -> bool:
        """Whether all who answered said the same."""
        return self.answered > 1 and sum(self.total(item) > 0 for item in self.options) == 1


def tally(
    about: str, options: Iterable[str], given: Iterable[tuple[Seat, str]], seats: int
) -> Tally:
    """Count answers by team; a team of which one person answered is shown with the others."""
    known = tuple(options)
    raw: dict[str, Counter[str]] = {}
    for seat, value in given:
        if value in known:
            raw.setdefault(seat.team, Counter())[value] += 1
    answered = sum(count.total() for count in raw.values())
    return Tally(about, known, _shown(raw), max(0, seats - answered), disagreement(raw))


def most_contested(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """Those that divide the teams first; those that nobody answered last."""
    return tuple(sorted(tallies, key=lambda item: (-(item.disagreement or 0.0), -item.answered)))


def agreement(tallies: Iterable[Tally]) -> float | None:
    """The raw share of agreement over some scenarios: 1 − the mean share of pairs that differ.

    Share of pairs as `do` of Wong, Paritosh & Aroyo (2021); None where no scenario has a pair.
    """
    known = [item.disagreement for item in tallies if item.disagreement is not None]
    return 1 - sum(known) / len(known) if known else None


def disagreement(counts: Counts) -> float | None:
    """The share of pairs of people of two teams whose answers differ."""
    pairs = same = 0
    for one, other in combinations(counts.values(), 2):
        pairs += sum(one.values()) * sum(other.values())
        same += sum(number * other.get(answer, 0) for answer, number in one.items())
    return 1 - same / pairs if pairs else None


def _shown(raw: Mapping[str, Counter[str]]) -> Counts:
    if all(count.total() >= _FEWEST for count in raw.values()):
        return {team: dict(raw[team]) for team in sorted(raw)}
    together: Counter[str] = Counter()
    for count in raw.values():
        together += count
    return {TOGETHER: dict(together)}
