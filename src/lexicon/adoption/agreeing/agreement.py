"""Do the teams mean the same? The scenarios that divide them first, coefficients last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from lexicon.adoption.agreeing.bootstrap import DRAWS, bootstrap
from lexicon.adoption.agreeing.coefficients import AGREEMENT, CROSS, coefficients_of, within
from lexicon.adoption.agreeing.cross_kappa import cross, differing
from lexicon.adoption.agreeing.gwet import ac1_cross
from lexicon.adoption.agreeing.jackknife import jackknife_error
from lexicon.adoption.agreeing.krippendorff import alpha
from lexicon.adoption.agreeing.votes import Ballot, Counts, Vote, ballots, counted
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

    Finer, it would tell of a team that all said the same. None where fewer than two teams can be
    shown; `missing` says how many people they lack.
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
class Coefficient:
    """`name` is within, cross, ac1 or agreement; the teams it is about; 90 % interval."""

    name: str
    teams: tuple[str, ...]
    value: float | None
    interval: Interval | None
    jackknife: float | None


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
        _coefficients(pairs, teams, counts, scenarios, (seed, draws)),
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
    apart = [differing(counts[a], counts[b]) for a, b in combinations(allowed.shown, 2)]
    missing = {team: lack for team, lack in allowed.withheld.items() if lack}
    mean = round(sum(apart) / len(apart), 1) if apart else None
    return Contest(scenario, mean, tuple(sides), missing)


def _side(team: str, given: Counter[str]) -> Side:
    votes = tuple(sorted(given.items(), key=lambda vote: (-vote[1], vote[0])))
    answer, most = votes[0]
    people = given.total()
    told = None if tells_each(most, people) else votes
    return Side(team, people, answer, share_shown(most, people), told)


def _coefficients(
    pairs: Sequence[tuple[str, str]],
    teams: Mapping[str, Ballot],
    counts: Mapping[str, Sequence[Counts]],
    scenarios: Sequence[str],
    drawing: tuple[int, int],
) -> tuple[Coefficient, ...]:
    found: dict[tuple[str, ...], Coefficient] = {}
    for one, other in pairs:
        both = {one: teams[one], other: teams[other]}
        intervals = bootstrap(both, scenarios, coefficients_of(one, other), *drawing)
        for team in (one, other):
            found.setdefault(("within", team), _within(team, counts[team], intervals))
        for made in _between(one, other, counts, intervals):
            found[(made.name, one, other)] = made
    return tuple(found.values())


def _within(
    team: str, units: Sequence[Counts], intervals: Mapping[str, Interval | None]
) -> Coefficient:
    error = jackknife_error(units, alpha)
    return Coefficient("within", (team,), alpha(units), intervals[within(team)], error)


def _between(
    one: str,
    other: str,
    counts: Mapping[str, Sequence[Counts]],
    intervals: Mapping[str, Interval | None],
) -> Iterable[Coefficient]:
    units = list(zip(counts[one], counts[other], strict=True))
    options = len({answer for pair in units for side in pair for answer in side})
    seen = cross(counts[one], counts[other])
    yield Coefficient(
        "cross", (one, other), seen.kappa if seen else None, intervals[CROSS],
        jackknife_error(units, _kappa),
    )  # fmt: skip
    yield Coefficient(
        "ac1", (one, other), ac1_cross(counts[one], counts[other], options), None, None
    )
    agreed = seen.agreement if seen else None
    yield Coefficient("agreement", (one, other), agreed, intervals[AGREEMENT], None)


def _kappa(units: Sequence[tuple[Counts, Counts]]) -> float | None:
    seen = cross([one for one, _ in units], [other for _, other in units])
    return seen.kappa if seen else None
