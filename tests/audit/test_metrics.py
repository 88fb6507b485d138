"""Metrics worked out from records: by hand, and as plain Python works them out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.audit.held import Held
from lexicon.audit.measuring.metric import Measured, measured
from lexicon.audit.measuring.periods import PERIODS, Period, before, span_of, spans
from lexicon.audit.measuring.speech import metrics_report
from lexicon.audit.opening import Data, opened_data
from lexicon.model.kinds.metric import Metric
from tests.audit.data import held_crm, ours

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIRST, LAST = date(2026, 11, 2), date(2026, 11, 22)
CONTACTS = """id,consent,deal_amount,contact_attempts,marketing_sourced,demo_requested_at,\
first_contacted_at,became_mql_at,r0_held_by,r0_held_at,signed_by,signed_at
1,yes,1000,3,yes,2026-11-06 17:45,2026-11-09 09:45,2026-11-06 17:50,sam,2026-11-12,sam,2026-11-16
2,yes,,,yes,2026-11-10 10:00,2026-11-10 10:20,2026-11-10 10:01,,,sam,2026-11-17 23:30
3,yes,500,many,no,2026-11-12 10:00,2026-11-11 10:00,2026-11-12 10:00,,,sam,2026-11-18
4,yes,9,1,no,,,2026-11-03 10:00,sam,2026-11-02T23:30:00Z,,
"""
STAGES = """id,stage,at
1,lead,2026-11-06
1,mql,2026-11-06 17:50
1,client,2026-11-16
2,mql,2026-11-10T10:01:00+01:00
2,client,2026-11-17 23:30
3,mql,2026-11-15T23:30:00Z
3,lead,2026-11-17
4,mql,2026-11-03 10:00
4,mql,2026-11-20 10:00
"""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Four contacts, on Sunday the 22nd of November 2026."""
    with held_crm(tmp_path_factory.mktemp("crm"), CONTACTS, STAGES, NOW) as held:
        yield held


def _metric(formula: str, name: str = "made") -> Metric:
    fields: dict[str, Any] = {"id": name, "kind": "metric", "version": "1.0.0", "period": "week"}
    return Metric.model_construct(**fields, formula=formula, unit="count")


def _of(held: Held, formula: str, name: str = "made") -> Measured:
    return measured(held, _metric(formula, name), None, FIRST, LAST)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("reached(stage/mql)", [2, 1, 1]),  # the third on Monday the 16th, 0:30 in Paris
        ("reached(stage/client)", [0, 0, 2]),
        ("reached(stage/client, field/marketing_sourced)", [0, 0, 2]),
        ("reached(stage/lead)", [2, 1, 1]),  # who is an MQL at once has been a lead since
        ("reached(stage/client) / reached(stage/mql)", [0, 0, 2]),
        ("count(field/r0_held)", [1, 1, 0]),  # the fourth on the 3rd, 0:30 in Paris
        ("sum(field/deal_amount, stage/client)", [0, 0, 1000]),
        ("sum(field/deal_amount, stage/client) / reached(stage/client)", [None, None, 500]),
        ("mean(field/contact_attempts, stage/mql)", [2, 0, None]),  # empty is 0, "many" unknown
        ("reached(stage/mql) - 2 * count(field/r0_held)", [0, -1, 1]),
        ("median(duration(field/demo_requested_at, field/first_contacted_at))", [None, 1930, None]),
        ("most(duration(field/demo_requested_at, field/first_contacted_at))", [None, 3840, None]),
        ("metric/r0_counted", None),  # the data has no such field
        ("reached(stage/none)", None),
        ("count(field/consent)", None),  # true since nobody knows when
    ],
)
def test_figures_worked_out_by_hand(
    held: Held, formula: str, expected: list[float | None] | None
) -> None:
    found = _of(held, formula)
    assert [one.value for one in found.figures] == (expected or [])
    assert bool(found.lacking) == (expected is None)


def test_a_duration_is_counted_in_the_hours_of_the_promise_that_the_metric_shows(
    held: Held,
) -> None:
    metric = ours().entries["metric/demo_response_time"]
    assert isinstance(metric, Metric)
    found = measured(held, metric, "week", FIRST, LAST)
    assert found.calendar == "working_hours"
    assert [one.value for one in found.figures] == [None, 40, None]  # 60 and 20 minutes


def test_a_figure_beyond_all_bounds_is_unknown(held: Held) -> None:
    found = _of(held, "9" * 400)
    assert [one.value for one in found.figures] == [None, None, None]


def test_what_nobody_knows_is_counted_apart(held: Held) -> None:
    figures = _of(held, "mean(field/contact_attempts, stage/mql)").figures
    assert [(one.records, one.unknown) for one in figures] == [(2, 0), (1, 0), (1, 1)]


def test_a_period_that_is_not_over_says_so(held: Held) -> None:
    assert [one.is_open for one in _of(held, "reached(stage/mql)").figures] == [False, False, True]


def test_a_formula_that_refers_to_itself_has_no_figure(held: Held) -> None:
    assert _of(held, "metric/r0_held + metric/made", "made").figures == ()


@pytest.mark.parametrize(
    ("formula", "faulty"),
    [
        ("metric/r0_held +", "Number of R0"),
        ("metric/r0_counted + 1", "Number of R0"),
        ("metric/nope / 2", "metric/nope"),
    ],
)
def test_a_faulty_formula_is_not_laid_to_the_data(held: Held, formula: str, faulty: str) -> None:
    metric = ours().entries["metric/r0_counted"].model_copy(update={"formula": formula})
    assert isinstance(metric, Metric)
    done = measured(held, metric, "week", FIRST, LAST)
    report = metrics_report(held, [done], {}, "en")
    told = report.lacks(report.lines[0])
    assert told == f"No figure: the formula cannot be worked out because of {faulty}."


def test_records_without_a_history_and_records_twice_are_told(tmp_path: Path) -> None:
    contacts = "id,lifecycle_stage\n1,mql\n1,mql\n2,client\n3,sql\n4,contact\n5,\n"
    with held_crm(tmp_path, contacts, "id,stage,at\n1,mql,2026-11-06\n", NOW) as held:
        told = [metrics_report(held, [], {}, language).notes for language in ("en", "fr")]
    assert told[0][1].startswith("2 records are past the first stage, but the history has no line")
    assert told[1][2].startswith("1 fiche porte le numéro d’une autre")
    assert told[0][3].startswith("The newest moment in the data is of 6 November 2026")


def test_of_a_period_to_come_nothing_is_known(held: Held) -> None:
    metric = ours().entries["metric/r0_counted"]
    assert isinstance(metric, Metric)
    formula = metric.model_copy(update={"formula": "reached(stage/mql)"})
    done = measured(held, formula, "week", LAST, date(2026, 11, 30))
    assert [one.value for one in done.figures] == [1, None, None]
    report = metrics_report(held, [done], {}, "fr")
    assert [list(report.remarks(cell)) for cell in report.lines[0].cells][1:] == [
        ["période à venir"],
        ["période à venir"],
    ]


def test_of_a_period_after_the_end_of_the_data_nothing_is_known(tmp_path: Path) -> None:
    later = datetime(2026, 12, 9, 12, tzinfo=UTC)
    with held_crm(tmp_path, CONTACTS, STAGES, later) as held:
        made = measured(held, _metric("reached(stage/mql)"), None, LAST, later.date())
    assert [figure.value for figure in made.figures] == [1, None, None, None]


def test_without_a_history_the_acts_say_when_a_stage_was_reached(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(CONTACTS, encoding="utf-8")
    with opened_data(Data((str(file),)), ours(), NOW) as opened:
        held = opened.held(ours())
        assert [one.value for one in _of(held, "reached(stage/client)").figures] == [0, 0, 3]
        assert _of(held, "reached(stage/mql)").lacking == ("stage/mql",)


_days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@given(_days, st.sampled_from(PERIODS))
def test_each_day_lies_in_one_period_and_periods_follow_each_other(
    day: date, period: Period
) -> None:
    span = span_of(day, period)
    assert span.start <= day < span.end
    assert [one.start for one in spans(span.start, span.end, period)] == [span.start, span.end]
    assert before(span.end, period, 1) == span.start
