"""Gather one week from the records, by the dictionary's own metrics and promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from lexicon.audit.cautions import cautions
from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.measuring.breaks import Break
from lexicon.audit.measuring.metric import Figure, Measured, measured
from lexicon.audit.not_shown import not_shown
from lexicon.audit.promised import promised
from lexicon.audit.returned import is_dated, returned
from lexicon.briefs.plan.document import Planned
from lexicon.briefs.plan.metrics import Conversion, conversions, of_first_team
from lexicon.briefs.weekly.figures import (
    Beyond,
    Matter,
    Misunderstood,
    Passage,
    Quiz,
    Waiting,
    Week,
    WeekFigures,
    is_past,
)
from lexicon.criteria.in_force import formula_in_force
from lexicon.formulas.parse import parse
from lexicon.formulas.tree import Call
from lexicon.history.meaning import Meanings
from lexicon.model.kinds.metric import Metric

_WEEKS_BEFORE = 4
"""How many weeks a step's rate is compared with."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What is not in the records: plans, what the quiz showed, what waits for an agreement."""

    plans: tuple[Planned, ...] = ()
    quiz: Quiz = "unasked"
    misunderstood: tuple[Misunderstood, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    breaks: Mapping[str, tuple[Break, ...]] = field(default_factory=dict)
    """When each metric's meaning changed."""


def gathered(held: Held, week: Week, beside: Beside) -> WeekFigures:
    """The figures of a week. Raises DataUnreadable."""
    warned = cautions(held)
    passages = [_passage(held, one, week, warned.ends) for one in _in_order(held)]
    matter, lacking = _matter(held, week, beside.plans)
    return WeekFigures(
        week=week,
        matter=matter,
        passages=tuple(one for one in passages if isinstance(one, Passage)),
        promised=promised(held, week.start, week.end),
        returned=tuple(returned(held, week.start, week.end)),
        dated=is_dated(held),
        quiz=beside.quiz,
        misunderstood=beside.misunderstood,
        waiting=beside.waiting,
        lacking=(*lacking, *(one for one in passages if isinstance(one, str))),
        changed=tuple(_changed(week, beside.breaks)),
        faulty=faulty_lines(held),
        cautions=warned,
        not_shown=tuple(one for one in not_shown(held) if one.why != "nobody"),
    )


def _changed(week: Week, breaks: Mapping[str, tuple[Break, ...]]) -> Iterator[tuple[str, date]]:
    """The last change of each metric that parts the figures shown."""
    first = week.before(_WEEKS_BEFORE).start
    for reference, changes in breaks.items():
        days = [one.day for one in changes if first < one.day < week.end]
        if days:
            yield reference, days[-1]


def _in_order(held: Held) -> list[Conversion]:
    """The funnel's steps from top to bottom, the shorter of two first."""
    order = held.stages
    found = conversions(held.dictionary)
    return sorted(found, key=lambda one: (order.index(one.end), -order.index(one.start)))


def _passage(held: Held, one: Conversion, week: Week, ends: date | None) -> Passage | str:
    """The step's figures; the metric's reference where the data lacks something for them."""
    found = _measured(held, one.metric, week, _WEEKS_BEFORE)
    if found.lacking:
        return one.metric.ref
    *earlier, now = found.figures
    parts = [(figure.value, figure.records) for figure in earlier if figure.value is not None]
    below = sum(records for _, records in parts)
    rate = sum(value * records for value, records in parts) / below if below else None
    of = None if is_past(week, ends) else now.records
    return Passage(one.metric, one.start, one.end, now.value, of, rate)


def _matter(
    held: Held, week: Week, plans: tuple[Planned, ...]
) -> tuple[Matter | None, tuple[str, ...]]:
    """The one metric that matters, if the data tells it; else what it lacks the data for."""
    metric = next((one for one in held.dictionary.of(Metric) if one.the_one_that_matters), None)
    if metric is None:
        return None, ()
    found = _measured(held, metric, week, 1)
    if found.lacking:
        return None, (metric.ref,)
    before, now = (_counted(figure) for figure in found.figures)
    brought = next(_brought(held, metric, week), None) if now is not None else None
    about = tuple(one for one in plans if one.matters and one.matters[0] == metric.ref)
    beyond = _beyond(week, about) if about else None
    planned = None if beyond and not beyond.is_told else _planned(week, about)
    is_other = bool(plans) and not about
    outdated = tuple(sorted({name for one in about for name in _outdated(held, one)}))
    return Matter(
        metric, now, before, brought, planned, bool(about), is_other, beyond, outdated
    ), ()


def _counted(figure: Figure) -> int | None:
    """A week's count; None where the data says nothing of it."""
    return None if figure.value is None else round(figure.value)


def _outdated(held: Held, plan: Planned) -> Iterator[str]:
    """Metrics of a plan that count something else now, or nothing."""
    meanings = Meanings(held.dictionary)
    for reference, was in plan.rests_on.items():
        entry = held.dictionary.entries.get(reference)
        if entry is None or not was.is_of(entry, meanings):
            yield reference


def _brought(held: Held, metric: Metric, week: Week) -> Iterator[int]:
    """What the funnel's first team brought of it: the same formula with one filter more."""
    marked, formula = of_first_team(held.dictionary), formula_in_force(metric, held.dictionary)
    if marked and isinstance(parse(formula), Call):
        narrowed = f"{formula.strip().removesuffix(')')}, {marked})"
        named = {"id": f"{metric.id}_brought", "formula": narrowed}  # no decision is about it
        found = _measured(held, metric.model_copy(update=named), week, 0)
        if not found.lacking:
            yield round(found.figures[0].value or 0)


def _beyond(week: Week, plans: tuple[Planned, ...]) -> Beyond | None:
    """Where the week lies outside what the plans tell, or before the year that they are of.

    A part of what is due would be less than is due: all of the week or nothing is held against it.
    """
    told = [one.tells(one.matters[1], week.start, week.end) for one in plans if one.matters]
    is_told = any(begun for begun, _ in told) and any(lasts for _, lasts in told)
    years = [one.season for one in plans]
    around = [one for one in years if one.start < week.end and week.start < one.end]
    if is_told and around:
        return None
    nearest = min(around or years, key=lambda one: abs(week.start - one.start))
    return Beyond(nearest.start, nearest.end, is_told, bool(around))


def _planned(week: Week, plans: tuple[Planned, ...]) -> tuple[int, int] | None:
    """What is due in the week by all plans together; None where they ask for nothing then."""
    due = [one.due(one.matters[1], week.start, week.end) for one in plans if one.matters]
    brought, found = (sum(parts[at] for parts in due if parts) for at in (0, 1))
    return (brought, found) if brought + found else None


def _measured(held: Held, metric: Metric, week: Week, before: int) -> Measured:
    last = week.end - timedelta(days=1)
    return measured(held, metric, "week", week.before(before).start, last)
