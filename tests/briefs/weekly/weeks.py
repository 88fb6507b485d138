"""Weeks to lay out: one with more in every part than there is room for, and an empty one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from lexicon.audit.faulty_lines import FaultyLines
from lexicon.audit.not_shown import NotShown
from lexicon.audit.promised import Promised
from lexicon.audit.returned import Returned
from lexicon.briefs.plan.metrics import conversions
from lexicon.briefs.weekly.figures import (
    Matter,
    Misunderstood,
    Passage,
    Waiting,
    Week,
    WeekFigures,
)
from lexicon.briefs.weekly.telling import Manner, told_week
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.metric import Metric
from lexicon.printers.weekly_report import WeeklyReport
from tests.briefs.plan.planning import ours

WEEK = Week(date(2026, 11, 16))
MANNER = Manner(date(2026, 11, 23), contest=True, release="2.0.0")
_FAULTY = tuple(FaultyLines(f"contacts-{n}.csv", "quote", 12, "3") for n in (1, 2))
_NOT_SHOWN = tuple(
    NotShown(promise, f"agreement/{promise.partition('/')[0]}", "24 h", "no_end")
    for promise in (
        "marketing_commitments/complete_record",
        "sales_commitments/record_after_r0",
        "score_hand_over/yes_or_no",
        "contacting_leads/back_to_nurturing",
    )
)
SINCE = datetime(2026, 11, 17, 9, tzinfo=UTC)


def matters() -> Metric:
    """The metric that both teams are judged on."""
    return next(one for one in ours().of(Metric) if one.the_one_that_matters)


def full() -> WeekFigures:
    """A week with so much to tell that every part is cut."""
    picklist = ours().picklists["lead_rejection_reason"]
    moves = tuple(ours().transitions)
    return WeekFigures(
        week=WEEK,
        matter=Matter(matters(), 21, 18, 12, (15, 10), outdated=(matters().ref, "metric/r0_held")),
        passages=tuple(
            Passage(one.metric, one.start, one.end, 0.4, 1234, 0.35)
            for one in conversions(ours()) * 2
        ),
        promised=tuple(
            Promised(move, f"transition/{move}", "24 h", 40, number, 2, 1)
            for number, move in enumerate(moves, start=1)
        ),
        returned=tuple(
            Returned("lead_rejection_reason", value.key, number)
            for number, value in enumerate(picklist.values, start=1)
        )
        * 2,
        dated=True,
        quiz="measured",
        misunderstood=tuple(Misunderstood(f"stage/{it.id}", 12, 3, 6) for it in ours().stages),
        waiting=_waiting(),
        lacking=("metric/r0_held", "metric/r0_successful"),
        changed=(("metric/mql_to_sal_rate", date(2026, 11, 1)),),
        faulty=_FAULTY,
        not_shown=_NOT_SHOWN,
    )


def _waiting() -> tuple[Waiting, ...]:
    entries = list(ours().entries)[:12]
    return tuple(Waiting(one, "2.0.0", ("marketing", "sales"), SINCE, True) for one in entries)


def empty() -> WeekFigures:
    """A week in which nothing happened and nothing is known."""
    return WeekFigures(WEEK, None, (), (), (), False, "unasked", (), ())


def report(figures: WeekFigures, language: str = "en", manner: Manner = MANNER) -> WeeklyReport:
    """The page in words."""
    return told_week(figures, ours(), language, manner)


def with_long_names(dictionary: Dictionary, times: int) -> Dictionary:
    """The same with every entry's label so many times as long, and no short one."""
    entries = {}
    for reference, entry in dictionary.entries.items():
        names = {
            code: one.model_copy(update={"label": " ".join([one.label] * times), "short": None})
            for code, one in entry.names.items()
            if one.label
        }
        entries[reference] = entry.model_copy(update={"names": names})
    return replace(dictionary, entries=entries)
