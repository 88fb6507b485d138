"""How a year's signatures are spread over its days, and by when their forerunners are due."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from math import ceil

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WHOLES = (1, 12, 100)
"""What the weights of twelve months may add up to: shares, indices around 1, percentages."""
_TOLERANCE = Fraction(1, 100)
"""Percentages that people have rounded may miss their sum by as much, in relation to it."""


@dataclass(frozen=True)
class Season:
    """Twelve months from `start`, with each month's share of the year; together 1."""

    start: date
    shares: tuple[Fraction, ...]

    def signed_by(self, days: Fraction) -> Fraction:
        """The share of the year's signatures that has come `days` after the start, 0 to 1."""
        if days <= 0:
            return Fraction(0)
        month = bisect_right(self._firsts, days) - 1
        if month == len(self.shares):
            return self._before[month]
        first, after = self._firsts[month : month + 2]
        return self._before[month] + self.shares[month] * (days - first) / (after - first)

    def due(self, total: int, day: date, takes: Fraction) -> int:
        """How many of `total` are due before `day`, where each is needed `takes` days earlier.

        Rounded up at each day, so that at no moment anything is short.
        """
        return ceil(total * self.signed_by((day - self.start).days + takes))

    @property
    def end(self) -> date:
        """The first day after the year."""
        return month_after(self.start, 12)

    @cached_property
    def _firsts(self) -> tuple[int, ...]:
        """On which day each month begins, and the year after it."""
        return tuple((month_after(self.start, number) - self.start).days for number in range(13))

    @cached_property
    def _before(self) -> tuple[Fraction, ...]:
        """The share of all months before each, and of all twelve."""
        return tuple(accumulate(self.shares, initial=Fraction(0)))


def season(start: date, weights: Mapping[str, Fraction] | None = None) -> Season:
    """A year from the first of a month; every month alike where there are no weights.

    `weights` has all twelve months and is sound, see `adds_up`.
    """
    named = [MONTHS[month_after(start, number).month - 1] for number in range(12)]
    if weights is None:
        return Season(start, (Fraction(1, 12),) * 12)
    whole = sum(weights.values(), Fraction(0))
    return Season(start, tuple(weights[name] / whole for name in named))


def adds_up(weights: Mapping[str, Fraction]) -> bool:
    """Whether the weights of twelve months are shares, percentages or indices."""
    total = sum(weights.values(), Fraction(0))
    return any(abs(total - whole) <= whole * _TOLERANCE for whole in _WHOLES)


def month_after(day: date, months: int) -> date:
    """The first of the month, so many months later or earlier."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
