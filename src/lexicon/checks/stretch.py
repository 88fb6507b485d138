"""How long a deadline lasts on the clock, by the calendar that it is counted in."""

from __future__ import annotations

from lexicon.model.manifest import Calendar
from lexicon.model.scalars import minutes

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK = 7 * 24 * 60


def stretch(within: str, calendar: Calendar | None) -> float:
    """The minutes that go by on the clock until a deadline, on average over a week.

    Nine hours of work are a day where people work nine hours a day, and 1.4 days with the weekends
    in between. Public holidays are left out of account.
    """
    day, week = _worked(calendar) if calendar else (0, 0)
    if week <= 0:
        return minutes(within)
    number, unit = within.split(" ")
    each = {"d": day, "w": week}.get(unit) or minutes(f"1 {unit}")
    return int(number) * each * _WEEK / week


def _worked(calendar: Calendar) -> tuple[int, int]:
    """Working minutes of a day and of a week."""
    first, _, last = calendar.days.partition("-")
    days = (_DAYS.index(last or first) - _DAYS.index(first)) % 7 + 1
    opens, closes = (int(text[:2]) * 60 + int(text[3:]) for text in calendar.hours.split("-"))
    return closes - opens, (closes - opens) * days
