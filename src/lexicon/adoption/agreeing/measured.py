"""Coefficients of agreement as they are told: each with its interval, within teams and between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lexicon.adoption.agreeing.bootstrap import bootstrap
from lexicon.adoption.agreeing.coefficients import AGREEMENT, CROSS, coefficients_of, within
from lexicon.adoption.agreeing.cross_kappa import cross
from lexicon.adoption.agreeing.gwet import ac1_cross
from lexicon.adoption.agreeing.jackknife import jackknife_error
from lexicon.adoption.agreeing.krippendorff import alpha
from lexicon.adoption.agreeing.votes import Ballot, Counts
from lexicon.adoption.measures.interval import Interval


@dataclass(frozen=True, slots=True)
class Coefficient:
    """`name` is within, cross, ac1 or agreement; the teams it is about; 90 % interval."""

    name: str
    teams: tuple[str, ...]
    value: float | None
    interval: Interval | None
    jackknife: float | None


def measured(
    pairs: Sequence[tuple[str, str]],
    teams: Mapping[str, Ballot],
    counts: Mapping[str, Sequence[Counts]],
    scenarios: Sequence[str],
    drawing: tuple[int, int],
) -> tuple[Coefficient, ...]:
    """Within each team and between each two; `drawing` is a seed and how often to draw."""
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
    return _rounded("within", (team,), alpha(units), intervals[within(team)], error)


def _between(
    one: str,
    other: str,
    counts: Mapping[str, Sequence[Counts]],
    intervals: Mapping[str, Interval | None],
) -> Iterable[Coefficient]:
    units = list(zip(counts[one], counts[other], strict=True))
    options = len({answer for pair in units for side in pair for answer in side})
    seen = cross(counts[one], counts[other])
    yield _rounded(
        "cross", (one, other), seen.kappa if seen else None, intervals[CROSS],
        jackknife_error(units, _kappa),
    )  # fmt: skip
    yield _rounded("ac1", (one, other), ac1_cross(counts[one], counts[other], options), None, None)
    agreed = seen.agreement if seen else None
    yield _rounded("agreement", (one, other), agreed, intervals[AGREEMENT], None)


def _rounded(
    name: str,
    teams: tuple[str, ...],
    value: float | None,
    interval: Interval | None,
    error: float | None,
) -> Coefficient:
    """To two decimals: finer, it would say of a case what is withheld of it."""
    value, error = (None if one is None else round(one, 2) for one in (value, error))
    ends = Interval(*(round(end, 2) for end in interval)) if interval else None
    return Coefficient(name, teams, value, ends, error)


def _kappa(units: Sequence[tuple[Counts, Counts]]) -> float | None:
    seen = cross([one for one, _ in units], [other for _, other in units])
    return seen.kappa if seen else None
