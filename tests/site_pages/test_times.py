"""Dates and hours as people write them in each language."""

from __future__ import annotations

import pytest

from lexicon.model.manifest import Calendar
from lexicon.site.times import dated, day, hours
from lexicon.site.words import site_words


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "2027-06-30", "30 June 2027"),
        ("fr", "2027-06-30", "30 juin 2027"),
        ("en", "2027-08-01", "1 August 2027"),
        ("fr", "2027-08-01", "1er août 2027"),
        ("fr", "2027-02-30", "2027-02-30"),
        ("en", "soon", "soon"),
    ],
)
def test_a_date_is_written_out(language: str, text: str, expected: str) -> None:
    assert day(text, site_words(language)).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on or after 2026-03-02", "on or after 2 March 2026"),
        ("fr", "à partir du 2026-03-02", "à partir du 2 mars 2026"),
        ("en", "2026-03-02T09:05", "2 March 2026, 9:05"),
        ("fr", "2026-03-02T09:00:00", "2 mars 2026 à 9 h"),
        ("fr", "2026-03-02 14:30", "2 mars 2026 à 14 h 30"),
        ("en", "ACME-2026-03-02-7", "ACME-2026-03-02-7"),
    ],
)
def test_dates_in_a_sentence_are_written_out(language: str, text: str, expected: str) -> None:
    assert dated(text, site_words(language)).replace("\u00a0", " ") == expected


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
    assert hours(calendar, site_words(language)).replace("\u00a0", " ") == expected


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
    assert hours(calendar, site_words(language)).replace("\u00a0", " ") == expected
