"""Moments compare as instants where they name their zone, else by the firm's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as draw

from lexicon.criteria.evaluate import holds
from lexicon.criteria.moments import compared, instant, plain, sides
from tests.criteria.sql_tables import FIELDS
from tests.criteria.worlds import condition

PARIS = "Europe/Paris"


@pytest.mark.parametrize(
    ("operator", "operand", "value", "expected"),
    [
        ("at_least", "2026-03-02 10:30", "2026-03-02T09:30:00Z", True),
        ("above", "2026-03-02 10:30", "2026-03-02T09:30:00Z", False),
        ("at_least", "2026-07-02 10:30", "2026-07-02T08:30:00Z", True),  # summer time
        ("below", "2026-03-02T10:30:00-05:00", "2026-03-02 16:29", True),
        ("below", "2026-03-02T10:30:00-05:00", "2026-03-02 16:30", False),
        ("is", "2026-03-02 10:30", "2026-03-02T10:30:00+01:00", True),
        ("is", "2026-03-02 10:30", "2026-03-02T10:30", True),
        ("is_not", "2026-03-02T00:00:00+01:00", "2026-03-02", False),
        ("at_most", "2026-03-02", "2026-03-01T23:00:00Z", True),
        ("at_most", "2026-03-02", "2026-03-02 00:01", False),
        ("above", "2026-03-02", "2026-02-30T10:00:00Z", False),  # no day at all: as a text
        ("at_least", "09:00", "09:30", True),
    ],
)
def test_a_moment_is_held_against_what_the_firm_means(
    operator: str, operand: str, value: str, expected: bool
) -> None:
    test = condition({"field": "seen_at", operator: operand})
    assert holds(test, {"seen_at": value}, FIELDS, PARIS) is expected


_moments = draw.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)
_offsets = draw.integers(-14 * 4, 14 * 4).map(
    lambda quarters: timezone(timedelta(minutes=15 * quarters))
)


@given(_moments, _offsets, _moments, _offsets)
def test_moments_with_zones_compare_as_instants(
    one: datetime, its: timezone, other: datetime, theirs: timezone
) -> None:
    first, second = one.replace(tzinfo=its), other.replace(tzinfo=theirs)
    left, right = compared(first.isoformat(), second.isoformat(" "), PARIS)
    assert (left < right, left == right) == (first < second, first == second)


@given(_moments, _offsets, _moments)
def test_an_operand_without_a_zone_is_meant_in_the_firms(
    value: datetime, its: timezone, operand: datetime
) -> None:
    meant = operand.replace(tzinfo=ZoneInfo(PARIS)).astimezone(UTC)
    left, right = compared(value.replace(tzinfo=its).isoformat(), operand.isoformat(), PARIS)
    at = value.replace(tzinfo=its)
    assert (left < right, left == right) == (at < meant, at == meant)


@given(draw.text(max_size=25))
def test_any_text_has_a_side_and_none_stops_it(text: str) -> None:
    assert sides(text, "Nowhere/None").local
    assert instant(text) is None or len(str(instant(text))) == len("2026-03-02 10:30:00")
    assert len(plain(text)) >= len("2026-03-02 10:30:00")
