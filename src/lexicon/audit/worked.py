"""Working minutes in SQL: a list of how many lie before each day, in a variable of the engine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from lexicon.audit.calendars import CLOCK, Hours, ledger
from lexicon.audit.elapsed import really
from lexicon.audit.held import Held, literal
from lexicon.audit.moments_seen import moments_seen

_FIRST, _LAST = date(1990, 1, 1), date(2090, 12, 31)
"""Moments outside these years are mistakes: no promise is held against them."""


@dataclass(frozen=True, slots=True)
class Days:
    """Working hours on the days from `first` on; `listed` is the list of them, in SQL."""

    kept: Hours
    first: date
    listed: str
    now: datetime

    def minutes(self, start: str, end: str, listed: str = "") -> str:
        """Working minutes from one moment to a later one; NULL where a day is not in the list.

        `listed` is a column that has the list: from a variable the engine makes it anew for every
        two thousand records, which takes as long as the rest of the question.
        """
        before, after = (self._before(one, listed or self.listed) for one in (start, end))
        counted = f"({after} - {before})"
        if self.kept != CLOCK:
            return counted
        return really(counted, start, end, self.now, self.first)

    def has(self, moment: str) -> str:
        """The condition of a moment that is not before the first day."""
        return f"{moment} >= {self._start}"

    @property
    def _start(self) -> str:
        return f"TIMESTAMP {literal(self.first.isoformat())}"

    def _before(self, moment: str, listed: str) -> str:
        """All of the days before, and that day's own from its opening, but no more than it has."""
        passed = f"date_diff('minute', {self._start}, {moment})"
        before, after = (f"{listed}[{passed} // 1440 + {day}]" for day in (1, 2))
        own = f"greatest({passed} % 1440 - {self.kept.opens}, 0)"
        return f"least({before} + {own}, {after})"


def days(held: Held, kept: Hours) -> Days:
    """The days on which anything happened, until today; listed once for some hours."""
    return held.once(f"days {kept}", lambda: _listed(held, kept, *_seen(held)))


def _seen(held: Held) -> tuple[date, date]:
    """The first and the last day that the data names, today among them."""
    known = [one.date() for ends in moments_seen(held).values() for one in ends if one is not None]
    inside = [one for one in (*known, held.now.date()) if _FIRST <= one <= _LAST]
    return min(inside), max(inside)


def _listed(held: Held, kept: Hours, first: date, last: date) -> Days:
    """A day has as many minutes as the next has more before it."""
    *_, (_, before, opens, closes) = rows = list(ledger(kept, first, last))
    minutes = ", ".join(str(row[1]) for row in rows)
    hours = repr((sorted(kept.days), kept.opens, kept.closes, kept.holidays))
    variable = f"days_{sha256(hours.encode()).hexdigest()[:12]}"
    held.let(variable, f"CAST('[{minutes}, {before + closes - opens}]' AS BIGINT[])")
    return Days(kept, first, f"getvariable('{variable}')", held.now)
