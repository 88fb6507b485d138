"""Confusion as it may be published: a row a team and a right answer, of enough people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lexicon.adoption.confusion import Confusion, confusions
from lexicon.adoption.evidence import Evidence
from lexicon.adoption.figure import TOGETHER
from lexicon.adoption.suppression import MINIMUM, publishable


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What one team answers where `key` is right: `answers` with how often each, most first.

    Where all answers are the same, how often is None: it would tell what each person said. Empty
    where the row is not told: `missing` people are needed, or another team would show.
    """

    team: str
    key: str
    people: int
    of: int
    answers: tuple[tuple[str, int | None], ...]
    missing: int

    def times(self, answer: str) -> int | None:
        """How often one was answered; None for always."""
        return dict(self.answers).get(answer, 0)

    def share(self, answer: str) -> float:
        """The same as a share of all answers."""
        times = self.times(answer)
        return 1.0 if times is None else times / self.of


@dataclass(frozen=True, slots=True)
class Mistake:
    """`key` taken for `answer`: by each team in so many of so many answers, the most first.

    So many is None where it was always.
    """

    key: str
    answer: str
    by: tuple[tuple[str, int | None, int], ...]


def key_rows(evidence: Iterable[Evidence], minimum: int = MINIMUM) -> tuple[KeyRow, ...]:
    """By right answer, then by team; all together where not every team may be told."""
    found = confusions(evidence)
    keys = sorted({key for one in found.values() for key in one.counts})
    return tuple(row for key in keys for row in _rows(key, found, minimum))


def mistakes(rows: Iterable[KeyRow]) -> tuple[Mistake, ...]:
    """Every mistake of the rows that are told, the one with the largest share first."""
    told = [row for row in rows if row.answers]
    pairs = dict.fromkeys(
        (r.key, answer) for r in told for answer, _ in r.answers if answer != r.key
    )
    made = [_mistake(key, answer, [row for row in told if row.key == key]) for key, answer in pairs]
    return tuple(mistake for _, mistake in sorted(made, key=_weight))


def _mistake(key: str, answer: str, rows: list[KeyRow]) -> tuple[float, Mistake]:
    """With the largest share of a team."""
    ordered = sorted(rows, key=lambda row: (-row.share(answer), row.team))
    by = tuple((row.team, row.times(answer), row.of) for row in ordered)
    return ordered[0].share(answer), Mistake(key, answer, by)


def _weight(made: tuple[float, Mistake]) -> tuple[float, str, str]:
    share, mistake = made
    return -share, mistake.key, mistake.answer


def _rows(key: str, found: Mapping[str, Confusion], minimum: int) -> Iterable[KeyRow]:
    people = {team: one.people.get(key, 0) for team, one in found.items()}
    allowed = publishable(people, minimum)
    for team, one in found.items():
        given = one.counts.get(key, Counter())
        answers = _sorted(given) if team in allowed.shown else ()
        missing = allowed.withheld.get(team, 0)
        yield KeyRow(team, key, people[team], given.total(), answers, missing)
    if allowed.withheld and allowed.merged:
        every = sum((one.counts.get(key, Counter()) for one in found.values()), Counter[str]())
        yield KeyRow(TOGETHER, key, sum(people.values()), every.total(), _sorted(every), 0)


def _sorted(given: Counter[str]) -> tuple[tuple[str, int | None], ...]:
    if len(given) == 1:
        return ((next(iter(given)), None),)
    return tuple(sorted(given.items(), key=lambda pair: (-pair[1], pair[0])))
