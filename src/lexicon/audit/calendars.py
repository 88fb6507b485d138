"""In which hours a promise's clock runs: the manifest's calendars, French holidays computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from lexicon.model.manifest import Calendar

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)
"""Easter Monday, Ascension Day, Whit Monday."""
_UNITS = {"min": 1, "h": 60}


@dataclass(frozen=True, slots=True)
class Hours:
    """Working days as numbers (Monday is 0), opening and closing in minutes of the day."""

    days: frozenset[int] = frozenset(range(7))
    opens: int = 0
    closes: int = 1440
    holidays: str | None = None

    def is_open(self, day: date) -> bool:
        """Whether anybody works that day."""
        return day.weekday() in self.days and day not in holidays(self.holidays, day.year)

    def minutes(self, within: str) -> int:
        """A deadline in working minutes: a day is one working day, a week as many as it has."""
        number, unit = within.split(" ")
        day = self.closes - self.opens
        return int(number) * {**_UNITS, "d": day, "w": day * len(self.days)}[unit]

    def between(self, start: datetime, end: datetime) -> int:
        """Working minutes from one moment to a later one, both in the calendar's zone."""
        days = (start.date() + timedelta(n) for n in range((end.date() - start.date()).days + 1))
        return sum(self._on(day, start, end) for day in days if self.is_open(day))

    def _on(self, day: date, start: datetime, end: datetime) -> int:
        first = _minute(start) if day == start.date() else 0
        last = _minute(end) if day == end.date() else 1440
        return max(0, min(last, self.closes) - max(first, self.opens))


CLOCK = Hours()
"""Every hour of every day."""


def hours(calendar: Calendar | None) -> Hours:
    """The hours of a calendar; the clock's where there is none."""
    if calendar is None:
        return CLOCK
    first, _, last = calendar.days.partition("-")
    start, end = _DAYS.index(first), _DAYS.index(last or first)
    days = frozenset((start + n) % 7 for n in range((end - start) % 7 + 1))
    opens, closes = (int(text[:2]) * 60 + int(text[3:]) for text in calendar.hours.split("-"))
    return Hours(days, opens, closes, calendar.holidays)


def ledger(kept: Hours, first: date, last: date) -> Iterator[tuple[str, int, int, int]]:
    """Each day with the working minutes before it, when it opens and when it closes (in minutes).

    Between two moments lie the difference of their days' sums and of the time worked within them.
    """
    before = 0
    for number in range((last - first).days + 1):
        day = first + timedelta(number)
        opens, closes = (kept.opens, kept.closes) if kept.is_open(day) else (0, 0)
        yield day.isoformat(), before, opens, closes
        before += closes - opens


@cache
def holidays(country: str | None, year: int) -> frozenset[date]:
    """The public holidays of a year; none for a country that is not known here."""
    if country != "FR":
        return frozenset()
    moving = {easter(year) + timedelta(after) for after in _AFTER_EASTER}
    return frozenset(moving | {date(year, month, day) for month, day in _FIXED})


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    day = (h + weekday - 7 * m + 33 * month + 19) % 32
    return date(year, month, day)


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
