"""A plan for programs: plain data, the same in every language. `read_planned` takes it back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from lexicon.briefs.plan.chance import LEVEL
from lexicon.briefs.plan.no_plan import NoPlan
from lexicon.briefs.plan.plan import Level, Plan, Step
from lexicon.briefs.plan.season import MONTHS, Season
from lexicon.history.meaning import Meanings
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry


def document(plan: Plan, dictionary: Dictionary) -> dict[str, Any]:
    """Amounts in whole currency, shares of one, days; ids where people read names.

    `dictionary` is that of the plan: with each metric stands the digest of what it counts by it.
    """
    meanings = Meanings(dictionary)
    return {
        "revenue": float(plan.revenue),
        "share": float(plan.share),
        "deal": float(plan.deal),
        "currency": plan.currency,
        "level": float(LEVEL),
        "teams": {"brings": plan.first, "finds": plan.last},
        "start": plan.season.start.isoformat(),
        "end": plan.season.end.isoformat(),
        "season": [float(share) for share in plan.season.shares],
        "matters": _matters(plan, meanings),
        "steps": [_step(step, meanings) for step in plan.steps],
        "stages": [_level(level) for level in plan.levels],
        "periods": [
            {
                "start": span.start.isoformat(),
                "end": span.end.isoformat(),
                "stages": {name: {"brought": b, "found": f} for name, (b, f) in span.due.items()},
            }
            for span in plan.spans
        ],
    }


def _matters(plan: Plan, meanings: Meanings) -> dict[str, str] | None:
    if plan.matters is None:
        return None
    metric, stage = plan.matters
    return {
        "metric": metric.ref,
        "version": metric.version,
        "meaning": meanings.of(metric.ref),
        "stage": stage,
    }


def _step(step: Step, meanings: Meanings) -> dict[str, Any]:
    known, chance = step.known, step.known.chance
    return {
        "metric": step.conversion.metric.ref,
        "version": step.conversion.metric.version,
        "meaning": meanings.of(step.conversion.metric.ref),
        "from": step.conversion.start,
        "to": step.conversion.end,
        "aside": step.aside,
        "rate": float(chance.point),
        "reached": chance.reached,
        "of": chance.of,
        "takes_days": None if known.takes is None else float(known.takes),
        "source": known.source or None,
        "counted_over": [day.isoformat() for day in known.span] if known.span else None,
    }


def _level(level: Level) -> dict[str, Any]:
    return {
        "stage": level.stage,
        "by": level.by or None,
        "brought": level.brought,
        "found": level.found,
        "total": level.total,
        "low": int(level.total * level.factors.low),
        "high": -int(-level.total * level.factors.high // 1),
        "ahead_days": float(level.ahead),
    }


@dataclass(frozen=True, slots=True)
class Was:
    """A metric as a plan used it; `meaning` is "" of a plan that did not write it down."""

    version: str
    meaning: str = ""

    def is_of(self, metric: Entry, meanings: Meanings) -> bool:
        """Whether it counts today what it counted then, be it worded otherwise."""
        same_major = metric.version.partition(".")[0] == self.version.partition(".")[0]
        return same_major and self.meaning in ("", meanings.of(metric.ref))


@dataclass(frozen=True)
class Planned:
    """A plan that was written down: what is due of a stage between two days."""

    season: Season
    totals: Mapping[str, tuple[int, int]]
    ahead: Mapping[str, Fraction]
    matters: tuple[str, str] | None
    """The one metric that matters and the stage it counts."""
    rests_on: Mapping[str, Was] = field(default_factory=dict)
    """That metric and the rates that its figures follow from → what each was."""

    def due(self, stage: str, start: date, end: date) -> tuple[int, int] | None:
        """Brought and found, from one day to the day before another; None for another stage."""
        if stage not in self.totals:
            return None
        brought, found = (
            self.season.due(total, end, self.ahead[stage])
            - self.season.due(total, start, self.ahead[stage])
            for total in self.totals[stage]
        )
        return brought, found

    def tells(self, stage: str, start: date, end: date) -> tuple[bool, bool]:
        """Whether what is due from one day on, and up to another, leads to sales of its year.

        What is due before is for sales of the year before it, what is due after for the next.
        """
        if stage not in self.totals:
            return False, False
        opens, closes = self.season.start, self.season.end
        return (
            (start - opens).days + self.ahead[stage] >= 0,
            (end - closes).days + self.ahead[stage] <= 0,
        )


def read_planned(raw: bytes, path: str) -> Planned:
    """What `lexicon plan --format json` wrote. Raises NoPlan where it is something else."""
    try:
        data = json.loads(raw)
        start = date.fromisoformat(data["start"])
        shares = tuple(Fraction(str(data["season"][number])) for number in range(len(MONTHS)))
        stages = {str(one["stage"]): one for one in data["stages"]}
        matters = data["matters"]
        return Planned(
            Season(start, tuple(_whole(shares))),
            {name: (int(one["brought"]), int(one["found"])) for name, one in stages.items()},
            {name: Fraction(str(one["ahead_days"])) for name, one in stages.items()},
            (str(matters["metric"]), str(matters["stage"])) if matters else None,
            dict(_rests_on(matters, data["steps"], [*stages])) if matters else {},
        )
    except (ValueError, LookupError, TypeError, ArithmeticError) as fault:
        raise NoPlan("message", path=path) from fault


def _rests_on(
    matters: Mapping[str, Any], steps: Sequence[Mapping[str, Any]], order: Sequence[str]
) -> Iterator[tuple[str, Was]]:
    """What the figures of a stage follow from: its metric, and the rates from there on."""
    yield _was(matters)
    below = order[order.index(matters["stage"]) :] if matters["stage"] in order else ()
    for step in steps:
        if step["from"] in below and not step["aside"]:
            yield _was(step)


def _was(written: Mapping[str, Any]) -> tuple[str, Was]:
    return str(written["metric"]), Was(str(written["version"]), str(written.get("meaning", "")))


def _whole(shares: tuple[Fraction, ...]) -> Iterator[Fraction]:
    """The shares without what floats left over, so that together they are 1."""
    total = sum(shares, Fraction(0))
    yield from (share / total for share in shares)
