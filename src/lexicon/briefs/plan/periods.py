"""What people call months, quarters and years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from lexicon.languages.words import load_words


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names of periods in one language."""

    language: str

    def month(self, day: date) -> str:
        """`January 2027`."""
        words = self._words
        name = words["months_long"][day.month - 1]
        return str(words["month"]).format(month=name, year=day.year)

    def span(self, start: date, end: date) -> str:
        """From a first of a month to the day before another: `Q1 2027`, or both ends."""
        last = end - timedelta(days=1)
        if (start.year, start.month) == (last.year, last.month):
            return self.month(start)
        months = (end.year - start.year) * 12 + end.month - start.month
        if months == 3 and start.month % 3 == 1:
            return str(self._words["quarter"]).format(number=start.month // 3 + 1, year=start.year)
        if months == 12 and start.month == 1:
            return str(start.year)
        shown = {"start": self._short(start), "end": self._short(last)}
        return str(self._words["span"]).format(**shown)

    def _short(self, day: date) -> str:
        words = self._words
        name = words["months_short"][day.month - 1]
        return str(words["month"]).format(month=name, year=day.year)

    @property
    def _words(self) -> dict[str, Any]:
        return load_words("lexicon.printers.plans", "", self.language)
