"""The weekly page for programs: ids and numbers, the same in every language."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from lexicon.audit.not_shown import NotShown
from lexicon.briefs.weekly.figures import Matter, Passage, WeekFigures


def document(figures: WeekFigures) -> dict[str, Any]:
    """Rates from 0 to 1, days as ISO dates; null where nothing is known."""
    week = figures.week
    return {
        "week": str(week),
        "start": week.start.isoformat(),
        "end": (week.end - timedelta(days=1)).isoformat(),
        "matters": _matter(figures.matter) if figures.matter else None,
        "conversions": [_passage(one) for one in figures.passages],
        "promises": [asdict(one) | {"bound": one.bound} for one in figures.promised],
        "promises_not_shown": [_not_shown(one) for one in figures.not_shown],
        "sent_back": {
            "in_the_week": figures.dated,
            "reasons": [asdict(one) for one in figures.returned],
        },
        "quiz": figures.quiz,
        "misunderstood": [asdict(one) for one in figures.misunderstood],
        "waiting": [asdict(one) | {"since": one.since.isoformat()} for one in figures.waiting],
        "lacking": list(figures.lacking),
        "changed": {reference: day.isoformat() for reference, day in figures.changed},
        "faulty_lines": [asdict(one) for one in figures.faulty],
        "without_history": figures.cautions.pastless,
        "repeated": figures.cautions.repeated,
        "data_ends": figures.cautions.ends and figures.cautions.ends.isoformat(),
    }


def _not_shown(one: NotShown) -> dict[str, Any]:
    return {
        "promise": one.promise,
        "entry": one.entry,
        "within": one.within or None,
        "why": one.why,
        "fields": list(one.fields),
    }


def _passage(one: Passage) -> dict[str, Any]:
    return {
        "metric": one.metric.ref,
        "version": one.metric.version,
        "from": one.start,
        "to": one.end,
        "rate": one.rate,
        "of": one.of,
        "four_weeks_before": one.earlier,
    }


def _matter(matter: Matter) -> dict[str, Any]:
    planned = matter.planned
    return {
        "metric": matter.metric.ref,
        "version": matter.metric.version,
        "value": matter.value,
        "week_before": matter.before,
        "brought": matter.brought,
        "found": matter.found,
        "planned": {"brought": planned[0], "found": planned[1]} if planned else None,
        "planned_by_other_definitions": list(matter.outdated),
    }
