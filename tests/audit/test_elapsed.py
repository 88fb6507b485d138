"""Time across the days on which the clock is set, at night, on a holiday, on a Friday evening."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import pytest

from lexicon.audit.elapsed import elapsed
from tests.audit.data import asked, found

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 22, 12, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-03-28 22:00", "2026-03-29 10:00", 11 * 60),
        ("2026-03-29 01:50", "2026-03-29 03:10", 20),
        ("2026-10-24 22:00", "2026-10-25 10:00", 13 * 60),
        ("2026-10-25 01:50", "2026-10-25 03:10", 140),
        ("2026-07-01 22:00", "2026-07-02 10:00", 12 * 60),
        ("2026-01-01 12:00", "2026-07-01 12:00", 181 * 1440 - 60),
        ("2026-01-01 12:00", "2026-12-01 12:00", 334 * 1440),
    ],
)
def test_the_minutes_are_those_that_went_by(start: str, end: str, minutes: int) -> None:
    moments = f"TIMESTAMP '{start}:00'", f"TIMESTAMP '{end}:00'"
    first = datetime.fromisoformat(start).date()
    asked_for = f"{elapsed(*moments, NOW)}, {elapsed(*moments, NOW, first)}"
    with duckdb.connect() as opened:
        assert opened.execute(f"SELECT {asked_for}").fetchall() == [(minutes, minutes)]


def test_where_no_clock_is_set_nothing_is_reckoned() -> None:
    utc = datetime(2026, 11, 22, tzinfo=ZoneInfo("UTC"))
    assert elapsed("a", "b", utc) == "date_diff('minute', a, b)"


@pytest.mark.parametrize(
    ("requested", "answered", "in_time", "worked", "clock"),
    [
        ("2026-03-27 17:55", "2026-03-30 09:50", True, "0.9", "62.9"),  # the clock is set between
        ("2026-10-23 17:55", "2026-10-26 09:50", True, "0.9", "64.9"),
        ("2026-03-27 17:55", "2026-03-30 10:00", False, "1.1", "63.1"),
        ("2026-05-13 17:55", "2026-05-15 09:50", True, "0.9", "39.9"),  # Ascension Day
        ("2026-04-03 17:55", "2026-04-07 09:50", True, "0.9", "87.9"),  # Easter Monday
        ("2026-11-17 23:30", "2026-11-18 09:59", True, "1", "10.5"),
        ("2026-11-17 02:00", "2026-11-17 10:01", False, "1", "8"),
        ("2026-11-14 11:00", "2026-11-16 10:00", True, "1", "47"),
    ],
)
def test_a_request_is_answered_in_the_hours_in_which_people_work(
    tmp_path: Path, requested: str, answered: str, in_time: bool, worked: str, clock: str
) -> None:
    names = "id,email,details_left,content_downloaded,consent,recycled,demo_requested,fit"
    row = f"1,a@b.example,yes,yes,yes,no,yes,good,{requested},{answered}"
    head = f"{names},demo_requested_at,first_contacted_at"
    (tmp_path / "c.csv").write_text(f"{head}\n{row}\n", "utf-8")
    (line,) = (
        one
        for one in found(asked(tmp_path / "c.csv"), "follow_up_speed")
        if str(one.facts["about"]).startswith("demo_request")
    )
    told = f"half within {worked} h of work, {clock} h on the clock"
    assert (line.facts["kept"], told in line.message) == (int(in_time), True), line.message
