"""The hours in which a promise counts, as people write them in one language."""

from __future__ import annotations

from typing import Any

from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.model.manifest import Calendar

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ROUND_THE_CLOCK = "00:00-24:00"


def working_hours(calendar: Calendar, language: str) -> str:
    """Monday to Friday, public holidays apart, 9:00 to 18:00."""
    words = _words(language)
    first, _, last = calendar.days.partition("-")
    named = [words["weekdays"][_DAYS.index(name)] for name in (first, last or first)]
    days = words["days" if last else "one_day"].format(first=named[0], last=named[1])
    if (first, last) == (_DAYS[0], _DAYS[-1]):
        days = words["every_day"]
    if calendar.holidays:
        days = words["holidays"].format(days=days)
    if calendar.hours != _ROUND_THE_CLOCK:
        start, end = (time_of_day(time, language) for time in calendar.hours.split("-"))
        days = words["hours"].format(days=days, start=start, end=end)
    return typeset(language, str(days))


def time_of_day(time: str, language: str) -> str:
    """`09:00` → 9:00, 9 h."""
    hour, minute = time.split(":")
    words = _words(language)
    form = words["clock" if minute != "00" else "full_hour"]
    return str(form.format(hour=int(hour), minute=minute))


def _words(language: str) -> dict[str, Any]:
    return load_words("lexicon.criteria", "working_hours", language)
