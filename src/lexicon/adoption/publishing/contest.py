"""The friendly contest between teams, never between persons: who took part, and was right at once.

A team's score is the share of its people who answered times the share of their first answers that
were right, out of 100. So the size of a team does not matter, nor how fast anybody was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.publishing.suppression import levelled, publishable


@dataclass(frozen=True, slots=True)
class Score:
    """Of `members` of a team `people` answered; `points` out of 100.

    None where the team is too small to be told: `missing` says how many people it lacks.
    """

    team: str
    people: int
    members: int
    points: int | None
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Contest:
    """The teams in alphabetical order, and those ahead: several where they are level."""

    scores: tuple[Score, ...]

    @property
    def ahead(self) -> tuple[str, ...]:
        """Nobody, where fewer than two teams can be told."""
        told = [score for score in self.scores if score.points is not None]
        if len(told) < 2:
            return ()
        most = max(score.points or 0 for score in told)
        return tuple(score.team for score in told if score.points == most)


def contest(answers: Iterable[Evidence], members: Mapping[str, int], minimum: int) -> Contest:
    """The scores of all teams that have members. Raises MinimumTooLow."""
    people: dict[str, set[str]] = defaultdict(set)
    right: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for answer in answers:
        if answer.counts and answer.team:
            people[answer.team].add(answer.person)
            right[answer.team][answer.question].append(answer.right)
    teams = sorted({*people, *(team for team in members if team)})
    taking_part = {team: len(people[team]) for team in teams}
    told = publishable(taking_part, minimum)
    return Contest(
        tuple(
            Score(
                team,
                taking_part[team],
                max(members.get(team, 0), taking_part[team]),
                _points(taking_part[team], members.get(team, 0), right[team])
                if team in told.shown
                else None,
                told.withheld.get(team, 0),
            )
            for team in teams
        )
    )


def _points(people: int, members: int, right: Mapping[str, list[bool]]) -> int:
    """A score must not say what each answered, beside what is told of each question.

    So in each, all but one count as all, and one as none; in all together, all as all but one.
    """
    answers = sum(map(len, right.values()))
    hits = sum(levelled(sum(given), len(given)) for given in right.values())
    share = min(max(hits, 1), max(answers - 1, 1)) / answers
    return round(100 * people / max(members, people) * share)
