"""Work a plan out, or say everything that keeps it from being worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from lexicon.briefs.plan.chance import Chance, needed
from lexicon.briefs.plan.given import Rates
from lexicon.briefs.plan.metrics import revenue_share, sale_value, that_matters
from lexicon.briefs.plan.plan import Level, Plan, Span, Step
from lexicon.briefs.plan.route import Route, route
from lexicon.briefs.plan.season import Season, month_after, season
from lexicon.briefs.plan.wanting import wanting
from lexicon.findings import Finding
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel

MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
"""Of each period."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: a year's revenue from the first of a month, told in periods.

    Share and deal are None where the rates are to say them.
    """

    revenue: Fraction
    start: date
    share: Fraction | None = None
    deal: Fraction | None = None
    period: str = "month"


def plan(
    wish: Wish, dictionary: Dictionary, rates: Rates
) -> tuple[Plan | None, tuple[Finding, ...]]:
    """The plan, or None with a finding for all that is missing or impossible."""
    way = route(dictionary, rates)
    deal, share = _deal(wish, dictionary, rates), _share(wish, dictionary, rates)
    faults = tuple(wanting(wish.revenue, share, deal, way, dictionary))
    if faults or deal is None or share is None:
        return None, faults
    value, funnel = sale_value(dictionary), dictionary.of(Funnel)[0]
    unit = value[1].unit if value else None
    year, matters = season(wish.start, rates.season), that_matters(dictionary)
    levels = tuple(_levels(wish.revenue, share, deal, way, dictionary))
    made = Plan(
        revenue=wish.revenue,
        share=share,
        deal=deal.point,
        currency=unit if isinstance(unit, str) else "",
        first=funnel.sections[0].responsible[0],
        last=funnel.sections[-1].responsible[0],
        value=value[0] if value and wish.deal is None else None,
        matters=matters,
        steps=way.steps,
        levels=levels,
        season=year,
        spans=tuple(_spans(levels, year, MONTHS_OF[wish.period])),
        without=tuple(_above(levels[0], dictionary)),
    )
    return made, ()


def _above(first: Level, dictionary: Dictionary) -> Iterator[str]:
    """The stages before the plan's first."""
    for stage in dictionary.stages:
        if stage.id == first.stage:
            return
        yield stage.id


def _deal(wish: Wish, dictionary: Dictionary, rates: Rates) -> Chance | None:
    if wish.deal is not None:
        return Chance(wish.deal)
    value = sale_value(dictionary)
    known = rates.known.get(value[0].ref) if value else None
    return known.chance if known else None


def _share(wish: Wish, dictionary: Dictionary, rates: Rates) -> Fraction | None:
    metric = revenue_share(dictionary)
    known = rates.known.get(metric.ref) if metric else None
    return wish.share if wish.share is not None else known.chance.point if known else None


def _levels(
    revenue: Fraction, share: Fraction, deal: Chance, way: Route, dictionary: Dictionary
) -> Iterator[Level]:
    """In funnel order, from the first stage that a rate leads on from."""
    levels = {one.stage: one for one in _on_the_way(revenue, share, deal, way, dictionary)}
    for step in way.steps:
        if step.aside:
            level = _aside(step, levels, deal, way, dictionary)
            levels[level.stage] = level
    yield from (levels[stage.id] for stage in dictionary.stages if stage.id in levels)


def _on_the_way(
    revenue: Fraction, share: Fraction, deal: Chance, way: Route, dictionary: Dictionary
) -> Iterator[Level]:
    """From the clients upwards; the other team's own finds begin at the stage of `_own_from`."""
    brought = ceil(revenue * share / deal.point)
    found = max(ceil(revenue / deal.point) - brought, 0)
    divided: tuple[Chance, ...] = (deal,)
    ahead, stage = Fraction(0), way.stages[0]
    own = _own_from(way, dictionary)
    yield Level(stage, _by(stage, dictionary), brought, found, needed((), divided), ahead, True)
    for step in (one for one in way.steps if not one.aside):
        rate, stage = step.known.chance, step.conversion.start
        brought = ceil(brought / rate.point)
        found = ceil(found / rate.point) if stage in own else 0
        divided, ahead = (*divided, rate), ahead + (step.known.takes or 0)
        by, factors = _by(stage, dictionary), needed((), divided)
        yield Level(stage, by, brought, found, factors, ahead, stage in own)


def _aside(
    step: Step, levels: dict[str, Level], deal: Chance, way: Route, dictionary: Dictionary
) -> Level:
    """A stage beside the way: of those at the step's start, the share that comes to it."""
    start, stage = levels[step.conversion.start], step.conversion.end
    below = [one.conversion for one in way.steps if not one.aside]
    carried = next(levels[one.end] for one in below if one.start == start.stage)
    passed = [one.known.chance for one in way.steps if not one.aside]
    divided = passed[: [one.start for one in below].index(start.stage) + 1]
    factors = needed((step.known.chance,), (deal, *divided))
    brought = max(ceil(start.brought * step.known.chance.point), carried.brought)
    ahead = max(start.ahead - (step.known.takes or 0), carried.ahead)
    return Level(stage, _by(stage, dictionary), brought, 0, factors, ahead)


def _own_from(way: Route, dictionary: Dictionary) -> tuple[str, ...]:
    """The stages that the last team reaches with finds of its own.

    From that which the one metric that matters counts; else those of the funnel's last section.
    """
    matters = that_matters(dictionary)
    top = matters[1] if matters and matters[1] in way.stages else ""
    if top:
        return way.stages[: way.stages.index(top) + 1]
    last = dictionary.sections[way.stages[0]]
    return tuple(stage for stage in way.stages if dictionary.sections[stage] is last)


def _by(stage: str, dictionary: Dictionary) -> str:
    """The team whose move leads to a stage; "" where the funnel names none."""
    moves = (one for one in dictionary.transitions.values() if one.kind == "advance")
    return next((one.by for one in moves if one.to.rpartition("/")[2] == stage), "")


def _spans(levels: tuple[Level, ...], year: Season, months: int) -> Iterator[Span]:
    """Periods from the first in which anything is due to the end of the year."""
    first = year.start - timedelta(days=ceil(max(level.ahead for level in levels)))
    before = 0
    while month_after(year.start, -before) > first:
        before += months
    for number in range(-before, 12, months):
        start, end = month_after(year.start, number), month_after(year.start, number + months)
        yield Span(start, end, {level.stage: _due(level, year, start, end) for level in levels})


def _due(level: Level, year: Season, start: date, end: date) -> tuple[int, int]:
    def within(total: int) -> int:
        return year.due(total, end, level.ahead) - year.due(total, start, level.ahead)

    return within(level.brought), within(level.found)
