"""Working hours: known days, and the engine's sums against a walk from day to day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as draw

from lexicon.audit.calendars import CLOCK, Hours, easter, holidays, hours, ledger
from lexicon.model.manifest import Calendar

OFFICE = hours(Calendar(zone="Europe/Paris", days="mon-fri", hours="09:00-18:00", holidays="FR"))
DAYS = hours(Calendar(zone="Europe/Paris", days="mon-fri", hours="00:00-24:00", holidays="FR"))
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
MOMENTS = draw.datetimes(
    datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2026-12-31T23:59")
)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(1981, "04-19"), (2000, "04-23"), (2008, "03-23"), (2026, "04-05"), (2038, "04-25")],
)
def test_easter_is_where_the_calendar_has_it(year: int, sunday: str) -> None:
    assert easter(year).isoformat() == f"{year}-{sunday}"


def test_france_has_eleven_holidays() -> None:
    assert [day.isoformat()[5:] for day in sorted(holidays("FR", 2026))] == [
        "01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11",
        "12-25",
    ]  # fmt: skip
    assert holidays(None, 2026) == frozenset()


def test_a_request_of_friday_evening_is_due_on_monday_morning() -> None:
    friday = datetime.fromisoformat("2026-11-20T17:45")
    monday = datetime.fromisoformat("2026-11-23T09:45")
    assert OFFICE.between(friday, monday) == 60
    assert CLOCK.between(friday, monday) == 64 * 60


def test_days_and_weeks_are_those_of_the_calendar() -> None:
    assert (OFFICE.minutes("1 d"), OFFICE.minutes("1 w"), OFFICE.minutes("2 h")) == (540, 2700, 120)
    assert DAYS.minutes("24 h") == DAYS.minutes("1 d") == 1440
    assert CLOCK.minutes("1 w") == 7 * 1440


def test_a_calendar_may_go_over_the_weekend() -> None:
    assert hours(Calendar(zone="UTC", days="sat-mon", hours="09:00-10:00")).days == {5, 6, 0}
    assert hours(Calendar(zone="UTC", days="wed", hours="09:00-10:00")).days == {2}


@given(MOMENTS, MOMENTS, draw.sampled_from((OFFICE, DAYS, CLOCK)))
def test_the_sums_of_the_ledger_are_the_minutes_between(
    one: datetime, other: datetime, kept: Hours
) -> None:
    start, end = sorted((one, other))
    rows = {day: rest for day, *rest in ledger(kept, FIRST, LAST)}

    def worked(moment: datetime) -> int:
        before, opens, closes = rows[moment.date().isoformat()]
        return before + max(0, min(moment.hour * 60 + moment.minute, closes) - opens)

    assert worked(end) - worked(start) == kept.between(start, end)


@given(MOMENTS, draw.integers(0, 10_000), draw.integers(0, 10_000))
def test_time_adds_up(start: datetime, one: int, other: int) -> None:
    middle = start + timedelta(minutes=one)
    end = middle + timedelta(minutes=other)
    whole = OFFICE.between(start, middle) + OFFICE.between(middle, end)
    assert whole == OFFICE.between(start, end)
