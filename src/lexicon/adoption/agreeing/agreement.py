"""Do the teams mean the same? The scenarios that divide them first, coefficients last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from lexicon.adoption.agreeing.bootstrap import DRAWS
from lexicon.adoption.agreeing.cross_kappa import differing
from lexicon.adoption.agreeing.measured import Coefficient, measured
from lexicon.adoption.agreeing.votes import Vote, ballots, counted
from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.publishing.suppression import MINIMUM, publishable, share_shown, tells_each

SCENARIOS_NEEDED = 30
SEED = 20261121
"""Kept with the figures, so that the intervals can be drawn again."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one team answers to a scenario; `team` is "" for all together.

    `votes` are answers with how many gave each, most first; None where all said the same or all but
    one, for it would tell what each said: `answer` and the `share`'s interval remain.
    """

    team: str
    people: int
    answer: str
    share: Interval
    votes: tuple[tuple[str, int], ...] | None


@dataclass(frozen=True, slots=True)
class Contest:
    """One scenario: `differing` is the share of pairs from two teams who disagree, in tenths.

    All but one of a team who say the same count as all: otherwise it would tell. None where fewer
    than two teams can be shown; `missing` says how many people they lack.
    """

    scenario: str
    differing: float | None
    sides: tuple[Side, ...]
    missing: Mapping[str, int]

    @property
    def is_divided(self) -> bool:
        """Whether people of two teams differ or, where all are told together, people do."""
        return bool(self.differing) or (
            self.differing is None and any(side.votes for side in self.sides)
        )

    @property
    def weight(self) -> tuple[float, float]:
        """How contested it is: between the teams, then among those who are told together."""
        apart = [1 - votes[0][1] / side.people for side in self.sides if (votes := side.votes)]
        return self.differing or 0.0, max(apart, default=0.0)


@dataclass(frozen=True, slots=True)
class Agreement:
    """All of it. Coefficients are shown from 30 scenarios and the minimum of people a team."""

    teams: Mapping[str, int]
    scenarios: int
    contests: tuple[Contest, ...]
    coefficients: tuple[Coefficient, ...]
    missing_scenarios: int
    missing_people: Mapping[str, int]
    seed: int
    draws: int


def agreement(
    given: Iterable[Vote], minimum: int = MINIMUM, seed: int = SEED, draws: int = DRAWS
) -> Agreement:
    """From first answers, before any discussion. Raises MinimumTooLow."""
    teams = ballots(given)
    scenarios = sorted(
        {name for people in teams.values() for said in people.values() for name in said}
    )
    counts = {team: counted(ballot, scenarios) for team, ballot in teams.items()}
    people = {team: len(ballot) for team, ballot in sorted(teams.items())}
    contests = [
        _contest(name, {team: counts[team][at] for team in people}, minimum)
        for at, name in enumerate(scenarios)
    ]
    shown = publishable(people, minimum).shown
    lacking = max(0, SCENARIOS_NEEDED - len(scenarios))
    pairs = () if lacking else tuple(combinations(shown, 2))
    return Agreement(
        people,
        len(scenarios),
        tuple(sorted(contests, key=_most_contested_first)),
        measured(pairs, teams, counts, scenarios, (seed, draws)),
        lacking,
        {team: minimum - number for team, number in people.items() if number < minimum},
        seed,
        draws,
    )


def _most_contested_first(contest: Contest) -> tuple[float, float, str]:
    between, within_all = contest.weight
    return -between, -within_all, contest.scenario


def _contest(scenario: str, counts: Mapping[str, Counter[str]], minimum: int) -> Contest:
    people = {team: given.total() for team, given in counts.items()}
    allowed = publishable(people, minimum)
    sides = [_side(team, counts[team]) for team in allowed.shown]
    if len(sides) < 2 and allowed.merged:
        sides = [_side("", sum(counts.values(), Counter()))]
    even = {team: _even(counts[team]) for team in allowed.shown}
    apart = [differing(even[a], even[b]) for a, b in combinations(allowed.shown, 2)]
    missing = {team: lack for team, lack in allowed.withheld.items() if lack}
    mean = round(sum(apart) / len(apart), 1) if apart else None
    return Contest(scenario, mean, tuple(sides), missing)


def _even(given: Counter[str]) -> Counter[str]:
    """Where all but one said the same, all."""
    answer, most = given.most_common(1)[0]
    people = given.total()
    return Counter({answer: people}) if tells_each(most, people) else given


def _side(team: str, given: Counter[str]) -> Side:
    votes = tuple(sorted(given.items(), key=lambda vote: (-vote[1], vote[0])))
    answer, most = votes[0]
    people = given.total()
    told = None if tells_each(most, people) else votes
    return Side(team, people, answer, share_shown(most, people), told)
