"""The way from the clients back up the funnel: which conversions carry the sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.briefs.plan.given import Rates
from lexicon.briefs.plan.metrics import Conversion, conversions
from lexicon.briefs.plan.plan import Step
from lexicon.model.dictionary import Dictionary


@dataclass(frozen=True, slots=True)
class Route:
    """The steps with a known rate, from the clients upwards, those aside last.

    `missing` are conversions on the way whose rate nobody has given; `stages` all that the way
    passes, from the last upwards.
    """

    steps: tuple[Step, ...]
    missing: tuple[Conversion, ...]
    stages: tuple[str, ...]


def route(dictionary: Dictionary, rates: Rates) -> Route:
    """By the finest steps that a rate is known for, as far up as rates go.

    Within the funnel's first section no rate needs to be known: the plan may begin at its last
    stage, where the first hand-over begins.
    """
    order = [stage.id for stage in dictionary.stages]
    known = conversions(dictionary)
    way = tuple(_way(order, known, rates)) if order else ()
    while way and not _has(way[-1], rates) and _is_first_section(way[-1].end, dictionary):
        way = way[:-1]
    beside = tuple(_beside(order, known, rates, way))
    steps = [Step(one, rates.known[one.metric.ref]) for one in way if _has(one, rates)]
    steps += [Step(one, rates.known[one.metric.ref], True) for one in beside if _has(one, rates)]
    missing = tuple(one for one in (*way, *beside) if not _has(one, rates))
    return Route(tuple(steps), missing, (*order[-1:], *(one.start for one in way)))


def _way(order: list[str], known: tuple[Conversion, ...], rates: Rates) -> Iterator[Conversion]:
    end = order[-1]
    while leading := [one for one in known if one.end == end]:
        usable = [one for one in leading if _has(one, rates)] or leading
        step = max(usable, key=lambda one: order.index(one.start))
        yield step
        end = step.start


def _beside(
    order: list[str], known: tuple[Conversion, ...], rates: Rates, way: tuple[Conversion, ...]
) -> Iterator[Conversion]:
    """For each stage that a step of the way leaps over, a conversion from where the step begins."""
    for step in way:
        for stage in order[order.index(step.start) + 1 : order.index(step.end)]:
            leading = [one for one in known if (one.start, one.end) == (step.start, stage)]
            usable = [one for one in leading if _has(one, rates)] or leading
            yield from usable[:1]


def _is_first_section(stage: str, dictionary: Dictionary) -> bool:
    sections = dictionary.sections
    return sections[stage] is sections[dictionary.stages[0].id]


def _has(one: Conversion, rates: Rates) -> bool:
    return one.metric.ref in rates.known
