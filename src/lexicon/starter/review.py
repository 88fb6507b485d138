"""When to look at a definition again."""

from __future__ import annotations

from datetime import date


def a_year_after(day: date) -> date:
    """The same day of the next year; 28 February after a leap day."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap_day else day.day)
