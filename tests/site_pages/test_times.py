"""Dates and times of day as people write them in each language."""

from __future__ import annotations

import pytest

from lexicon.site.times import dated, day
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
    found = dated(text, site_words(language), language)
    assert found.replace("\u00a0", " ") == expected
