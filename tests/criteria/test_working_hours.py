"""The hours in which a promise counts, as people write them in each language."""

from __future__ import annotations

import pytest

from lexicon.criteria.working_hours import working_hours
from lexicon.model.manifest import Calendar


@pytest.mark.parametrize(
    ("language", "days", "times", "expected"),
    [
        ("en", "mon-fri", "09:00-18:00", "Monday to Friday, 9:00 to 18:00"),
        ("fr", "mon-fri", "09:00-17:30", "du lundi au vendredi, de 9 h à 17 h 30"),
        ("fr", "mon-fri", "00:00-24:00", "du lundi au vendredi"),
        ("en", "mon-sun", "00:00-24:00", "every day"),
        ("fr", "sat", "09:00-12:00", "le samedi, de 9 h à 12 h"),
    ],
)
def test_hours_of_work_are_said(language: str, days: str, times: str, expected: str) -> None:
    calendar = Calendar(zone="Europe/Paris", days=days, hours=times)
    assert working_hours(calendar, language).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("language", "days", "times", "expected"),
    [
        ("en", "mon-fri", "00:00-24:00", "Monday to Friday, public holidays apart"),
        ("fr", "mon-fri", "00:00-24:00", "du lundi au vendredi, hors jours fériés"),
        ("fr", "mon-fri", "09:00-18:00", "du lundi au vendredi, hors jours fériés, de 9 h à 18 h"),
        ("en", "mon-sun", "00:00-24:00", "every day, public holidays apart"),
    ],
)
def test_public_holidays_that_do_not_count_are_said(
    language: str, days: str, times: str, expected: str
) -> None:
    calendar = Calendar(zone="Europe/Paris", days=days, hours=times, holidays="FR")
    assert working_hours(calendar, language).replace("\u00a0", " ") == expected
