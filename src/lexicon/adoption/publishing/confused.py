"""Confusion as it may be published: a row a team and a right answer, of enough people.

A row is the sum of what the report on agreement tells case by case. Where that report says "nearly
everybody", the row counts everybody: otherwise the row less the other cases would say the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.confusion import Confusion, confusions
from lexicon.adoption.publishing.figure import TOGETHER
from lexicon.adoption.publishing.suppression import MINIMUM, publishable, tells_each
from lexicon.quiz.question import Answer


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What one team answers where `key` is right: `answers` with how often each, most first.

    Where all answers are the same, how often is None: it would tell what each person said. Empty
    where the row is not told: `missing` people are needed, or another team would show. `nearly`:
    in some case all but one answered alike, or all did, and all are counted so.
    """

    team: str
    key: str
    people: int
    of: int
    answers: tuple[tuple[str, int | None], ...]
    missing: int
    nearly: bool = False

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

    So many is None where it was always; `nearly` are the teams of which all but one are all.
    """

    key: str
    answer: str
    by: tuple[tuple[str, int | None, int], ...]
    nearly: tuple[str, ...] = ()


def key_rows(evidence: Iterable[Evidence], minimum: int = MINIMUM) -> tuple[KeyRow, ...]:
    """By right answer, then by team; all together of cases in which no team may be told alone.

    A case counts for a team only where that team is told of it alone, as the report on agreement
    does: otherwise the row less the other cases would say what a few people answered.
    """
    given = [one for one in evidence if one.kind == "scenario" and one.counts]
    alone, merged = _told_how(given, minimum)
    every = confusions(given)
    apart = _levelled([one for one in given if (one.question, one.team) in alone], by_team=True)
    joined = _levelled([one for one in given if one.question in merged], by_team=False)
    keys = sorted({key for one in every.values() for key in one.counts})
    return tuple(
        row
        for key in keys
        for row in (*_rows(key, every, apart, minimum), *_merged(key, joined, minimum))
    )


class _Levelled(NamedTuple):
    """What was said case by case, all but one as all; teams and right answers where that is so."""

    teams: dict[str, Confusion]
    nearly: frozenset[tuple[str, str]]


def _levelled(given: Sequence[Evidence], *, by_team: bool) -> _Levelled:
    cells = [(one.question, one.team if by_team else TOGETHER) for one in given]
    said: dict[tuple[str, str], Counter[Answer]] = defaultdict(Counter)
    for cell, one in zip(cells, given, strict=True):
        said[cell][one.answer] += 1
    most = {cell: votes.most_common(1)[0] for cell, votes in said.items()}
    nearly = {cell for cell, (_, times) in most.items() if tells_each(times, said[cell].total())}
    told = (
        replace(one, answer=most[cell][0]) if cell in nearly else one
        for cell, one in zip(cells, given, strict=True)
    )
    marked = {
        (one.team, one.key[0])
        for cell, one in zip(cells, given, strict=True)
        if cell in nearly and one.key
    }
    return _Levelled(confusions(told), frozenset(marked))


def _told_how(given: Iterable[Evidence], minimum: int) -> tuple[set[tuple[str, str]], set[str]]:
    """Cases and teams that are told alone; cases that are told of all together."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for one in given:
        people[one.question][one.team] += 1
    allowed = {question: publishable(teams, minimum) for question, teams in people.items()}
    alone = {(question, team) for question, how in allowed.items() for team in how.shown}
    return alone, {question for question, how in allowed.items() if how.merged and not how.shown}


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
    nearly = tuple(row.team for row in ordered if row.nearly)
    return ordered[0].share(answer), Mistake(key, answer, by, nearly)


def _weight(made: tuple[float, Mistake]) -> tuple[float, str, str]:
    share, mistake = made
    return -share, mistake.key, mistake.answer


def _rows(
    key: str, every: Mapping[str, Confusion], apart: _Levelled, minimum: int
) -> Iterator[KeyRow]:
    for team, one in every.items():
        told = apart.teams.get(team)
        given = told.counts.get(key) if told else None
        if told and given:
            nearly = (team, key) in apart.nearly
            yield KeyRow(team, key, told.people[key], given.total(), _sorted(given), 0, nearly)
            continue
        people = one.people.get(key, 0)
        of = one.counts.get(key, Counter()).total()
        yield KeyRow(team, key, people, of, (), max(0, minimum - people))


def _merged(key: str, joined: _Levelled, minimum: int) -> Iterator[KeyRow]:
    teams = joined.teams.values()
    people = sum(one.people.get(key, 0) for one in teams)
    if people >= minimum:
        given = sum((one.counts.get(key, Counter()) for one in teams), Counter[str]())
        nearly = any(right == key for _, right in joined.nearly)
        yield KeyRow(TOGETHER, key, people, given.total(), _sorted(given), 0, nearly)


def _sorted(given: Counter[str]) -> tuple[tuple[str, int | None], ...]:
    if len(given) == 1:
        return ((next(iter(given)), None),)
    return tuple(sorted(given.items(), key=lambda pair: (-pair[1], pair[0])))
