"""Metrics drawn by chance: the engine works out what plain Python does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.audit.calendars import CLOCK, hours
from lexicon.audit.held import Held
from lexicon.audit.measuring.metric import calendar_of, measured
from lexicon.audit.measuring.periods import Period
from lexicon.audit.opening import Data, opened_data
from lexicon.formulas.parse import Unreadable, parse
from lexicon.model.kinds.metric import Metric
from lexicon.starter.sample.files import sample_files
from tests.audit.data import ours
from tests.audit.plain_metrics import Plain

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LAST = date(2026, 11, 22)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Held, Path]]:
    """250 made contacts with their faults."""
    folder = tmp_path_factory.mktemp("sample")
    for name, content in sample_files(date(2026, 11, 22), 250).items():
        (folder / name).write_bytes(content)
    data = Data((str(folder / "contacts.csv"),), folder / "mapping.yaml")
    with opened_data(data, ours(), NOW) as opened:
        yield opened.held(ours()), folder


def _metric(formula: str) -> Metric:
    fields: dict[str, Any] = {"id": "made", "kind": "metric", "version": "1.0.0", "period": "week"}
    return Metric.model_construct(**fields, formula=formula, unit="count")


@cache
def _plain_by_the_clock(folder: Path) -> Plain:
    return Plain.read(folder, CLOCK)


_stage = st.sampled_from(["prospect", "lead", "mql", "sal", "sql", "client"]).map("stage/{}".format)
_act = st.sampled_from(["accepted", "r0_held", "became_mql_at", "signed"]).map("field/{}".format)
_plain = st.sampled_from(["marketing_sourced", "fit", "recycled"]).map("field/{}".format)
_number = st.sampled_from(["deal_amount", "contact_attempts", "lead_score"]).map("field/{}".format)
_moments = st.sampled_from(["became_mql_at", "demo_requested_at", "first_contacted_at", "r0_held"])
_lasting = st.tuples(_moments, _moments).map(
    lambda two: f"duration(field/{two[0]}, field/{two[1]})"
)
_filters = st.tuples(st.one_of(_stage, _act), st.lists(st.one_of(_plain, _stage, _act), max_size=2))
_count = st.one_of(
    st.tuples(_stage, st.lists(_plain, max_size=1)).map(
        lambda it: f"reached({', '.join([it[0], *it[1]])})"
    ),
    _filters.map(lambda it: f"count({', '.join([it[0], *it[1]])})"),
)
_over = st.sampled_from(["sum", "mean", "median", "least", "most"])
_value = st.one_of(
    st.tuples(_over, st.one_of(_number, _lasting), _filters).map(
        lambda it: f"{it[0]}({', '.join([it[1], it[2][0], *it[2][1]])})"
    ),
    st.tuples(_over, _lasting).map(lambda it: f"{it[0]}({it[1]})"),
)
_formula = st.recursive(
    st.one_of(_count, _value, st.sampled_from(["2", "0.5"])),
    lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(
        lambda it: f"({it[0]} {it[1]} {it[2]})"
    ),
    max_leaves=3,
)


@settings(max_examples=30, deadline=None)
@given(_formula, st.sampled_from(["week", "month", "quarter"]))
def test_the_engine_works_out_what_plain_python_does(
    made: tuple[Held, Path], formula: str, period: Period
) -> None:
    held, folder = made
    node = parse(formula)
    assert not isinstance(node, Unreadable)
    found = measured(held, _metric(formula), period, date(2026, 9, 28), LAST)
    plain = _plain_by_the_clock(folder)
    for figure in found.figures:
        expected = plain.value(node, figure.span.start, figure.span.end)
        assert figure.value == pytest.approx(expected), (formula, figure)
    assert found.lacking == ()


def test_our_own_metrics_are_worked_out_as_plain_python_does(made: tuple[Held, Path]) -> None:
    held, folder = made
    for metric in ours().of(Metric):
        node = parse(metric.formula)
        assert not isinstance(node, Unreadable)
        calendar = ours().manifest.calendars.get(calendar_of(metric, ours()))
        plain = Plain.read(folder, hours(calendar) if calendar else CLOCK)
        found = measured(held, metric, None, date(2026, 2, 1), LAST)
        assert found.figures, metric.id
        for one in found.figures:
            expected = plain.value(node, one.span.start, one.span.end)
            assert one.value == pytest.approx(expected), (metric.id, one)
