"""Days, weeks, months, quarters and years, each by its first day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Period = Literal["day", "week", "month", "quarter", "year"]
PERIODS: tuple[Period, ...] = get_args(Period)
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """From its first day to the first day after it."""

    start: date
    end: date


def span_of(day: date, period: Period) -> Span:
    """The period that a day lies in; a week begins on Monday."""
    if period == "day":
        return Span(day, day + timedelta(days=1))
    if period == "week":
        monday = day - timedelta(days=day.weekday())
        return Span(monday, monday + timedelta(days=7))
    months = _MONTHS[period]
    start = date(day.year, (day.month - 1) // months * months + 1, 1)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return Span(start, date(year, month + 1, 1))


def spans(first: date, last: date, period: Period) -> Iterator[Span]:
    """Every period that has one of the days from `first` to `last`, in order."""
    span = span_of(first, period)
    while span.start <= last:
        yield span
        span = span_of(span.end, period)


def before(day: date, period: Period, number: int) -> date:
    """The first day of the period that lies `number` periods before that of a day."""
    span = span_of(day, period)
    for _ in range(number):
        span = span_of(span.start - timedelta(days=1), period)
    return span.start
