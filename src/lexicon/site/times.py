"""Dates and times of day, as people write them in one language."""

from __future__ import annotations

import re
from typing import Any

from lexicon.criteria.working_hours import time_of_day
from lexicon.languages.phrase import typeset
from lexicon.model.day import calendar_date

_MOMENT = re.compile(r"\b(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?Z?)?(?![\d:-])")
Words = dict[str, Any]


def day(text: str, words: Words) -> str:
    """`2027-06-30` → 30 June 2027, 30 juin 2027; what the calendar does not know stays."""
    found = calendar_date(text)
    if found is None:
        return text
    number = words["first_of_month"] if found.day == 1 else str(found.day)
    return f"{number}\u00a0{words['months'][found.month - 1]}\u00a0{found.year}"


def dated(text: str, words: Words, language: str) -> str:
    """A text with its dates, and the times after them, as people write them."""
    return _MOMENT.sub(lambda found: _moment(found, words, language), text)


def _moment(found: re.Match[str], words: Words, language: str) -> str:
    said = day(found[1], words)
    time = typeset(language, time_of_day(found[2], language)) if found[2] else ""
    return words["moment"].format(day=said, time=time) if time else said
