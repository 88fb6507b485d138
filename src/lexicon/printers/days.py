"""A day as people write it."""

from __future__ import annotations

from datetime import date

from lexicon.languages.words import load_words


def day_told(day: date, language: str) -> str:
    """`20 November 2026`, `1er novembre 2026`."""
    words = load_words("lexicon.printers.plans", "", language)
    number = words["first"] if day.day == 1 else day.day
    name = words["months_long"][day.month - 1]
    return str(words["day"]).format(day=number, month=name, year=day.year)
