"""Dates, times of day and hours of work, as people write them in one language."""

from __future__ import annotations

import re
from typing import Any

from lexicon.model.manifest import Calendar
from lexicon.model.scalars import calendar_date

_MOMENT = re.compile(r"\b(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?Z?)?(?![\d:-])")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ROUND_THE_CLOCK = "00:00-24:00"
Words = dict[str, Any]


def day(text: str, words: Words) -> str:
    """`2027-06-30` → 30 June 2027, 30 juin 2027; what the calendar does not know stays."""
    found = calendar_date(text)
    if found is None:
        return text
    number = words["first_of_month"] if found.day == 1 else str(found.day)
    return f"{number}\u00a0{words['months'][found.month - 1]}\u00a0{found.year}"


def dated(text: str, words: Words) -> str:
    """A text with its dates, and the times after them, as people write them."""
    return _MOMENT.sub(lambda found: _moment(found, words), text)


def hours(calendar: Calendar, words: Words) -> str:
    """In which hours a promise counts: Monday to Friday, public holidays apart, 9:00 to 18:00."""
    first, _, last = calendar.days.partition("-")
    named = [words["weekdays"][_DAYS.index(name)] for name in (first, last or first)]
    days = words["work"]["days" if last else "one_day"].format(first=named[0], last=named[1])
    if (first, last) == (_DAYS[0], _DAYS[-1]):
        days = words["work"]["every_day"]
    if calendar.holidays:
        days = words["work"]["holidays"].format(days=days)
    if calendar.hours == _ROUND_THE_CLOCK:
        return str(days)
    start, end = (_clock(time, words) for time in calendar.hours.split("-"))
    return str(words["work"]["hours"].format(days=days, start=start, end=end))


def _moment(found: re.Match[str], words: Words) -> str:
    said = day(found[1], words)
    time = _clock(found[2], words) if found[2] else ""
    return words["work"]["moment"].format(day=said, time=time) if time else said


def _clock(time: str, words: Words) -> str:
    hour, minute = time.split(":")
    form = words["work"]["clock" if minute != "00" else "full_hour"]
    return str(form.format(hour=int(hour), minute=minute))
