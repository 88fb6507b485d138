"""Rates from the records: what `lexicon metrics` counted goes into the plan as it was counted."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lexicon.briefs.plan.chance import Chance, counted
from lexicon.briefs.plan.given import Rates
from lexicon.briefs.plan.rates_file import read_rates
from lexicon.findings import Finding
from lexicon.history.meaning import Meanings
from tests.briefs.plan.planning import ours

RATE, MONEY = "metric/mql_to_sql_rate", "metric/average_sale_value"


def period(month: int, value: float | None, records: int, **more: Any) -> dict[str, Any]:
    span = {"start": f"2026-{month:02}-01", "end": f"2026-{month + 1:02}-01"}
    return span | {"value": value, "records": records, "open": False, "cut": False} | more


def read(*figures: dict[str, Any], metric: str = RATE, **more: str) -> tuple[Rates, Any]:
    entry = ours().entries[metric]
    one = {"metric": metric, "version": entry.version, "figures": list(figures)} | more
    return read_rates(json.dumps({"metrics": [one]}).encode(), "metrics.json", ours())


def test_counts_of_whole_periods_are_summed() -> None:
    rates, faults = read(
        period(1, 0.5, 40),
        period(2, None, 0),
        period(3, 1 / 3, 60),
        period(4, 0.9, 10, cut=True),
        period(5, 1.0, 5, open=True),
    )
    assert faults == ()
    known = rates.known[RATE]
    assert known.chance == counted(40, 100)
    assert (known.span, known.is_old) == ((date(2026, 1, 1), date(2026, 3, 31)), False)


def test_what_was_counted_before_a_change_gives_way_to_what_came_after() -> None:
    rates, _ = read(period(1, 0.9, 100), period(2, 0.9, 10, changed=[{}]), period(3, 0.5, 20))
    assert rates.known[RATE].chance == counted(10, 20)


def test_before_the_first_whole_period_after_a_change_the_earlier_ones_are_told_as_old() -> None:
    rates, _ = read(period(1, 0.5, 20), period(2, 0.9, 10, open=True, changed=[{}]))
    assert rates.known[RATE].chance == counted(10, 20)
    assert rates.known[RATE].is_old


def test_an_amount_is_weighed_by_its_records() -> None:
    rates, _ = read(period(1, 1000.0, 1), period(2, 4000.0, 2), metric=MONEY)
    assert rates.known[MONEY].chance == Chance(Fraction(3000))


def test_a_small_amount_keeps_its_hundredths() -> None:
    rates, _ = read(period(1, 12.494, 1), metric=MONEY)
    assert rates.known[MONEY].chance == Chance(Fraction(1249, 100))


def test_more_that_arrived_than_left_is_everybody_and_told_as_such() -> None:
    known = read(period(1, 1.5, 10))[0].known[RATE]
    assert (known.chance, known.is_capped) == (counted(10, 10), True)


@pytest.mark.parametrize("figures", [[], [period(1, 0.0, 9)], [period(1, None, 0)]])
def test_nothing_counted_is_nothing_known(figures: list[dict[str, Any]]) -> None:
    assert read(*figures) == (Rates(), ())


def test_another_meaning_is_refused() -> None:
    _, faults = read(period(1, 0.5, 40), version="1.3.0")
    assert [(one.rule, one.facts["metric"]) for one in faults if isinstance(one, Finding)] == [
        ("rate_old_meaning", "mql_to_sql_rate")
    ]


def test_a_stage_defined_otherwise_since_is_another_meaning_too() -> None:
    same = Meanings(ours()).of(RATE)
    assert read(period(1, 0.5, 40), meaning=same)[1] == ()
    _, faults = read(period(1, 0.5, 40), meaning="of another stage")
    assert [(one.rule, one.message) for one in faults if isinstance(one, Finding)] == [
        ("rate_old_meaning", "message_below")
    ]


@pytest.mark.parametrize("text", ['{"metrics": [1, {}, {"metric": "metric/nobody"}]}', "{}", "["])
def test_a_document_of_another_shape_is_survived(text: str) -> None:
    rates, _ = read_rates(text.encode(), "metrics.json", ours())
    assert rates == Rates()
