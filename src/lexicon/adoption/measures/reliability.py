"""Do the questions of a set measure the same thing? KR-20, and each question against the rest.

Kuder and Richardson (1937), Psychometrika 2: with the variance of the population, for only that
agrees with pq. A question is held against the *rest* of the score: with five questions, against a
total that includes itself, it would seem to agree with itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

Row = Sequence[bool]
"""One person's answers, right or wrong, to the same questions as everybody's."""

PEOPLE_NEEDED = 20
QUESTIONS_NEEDED = 8
"""Below these KR-20 says nothing."""


def kr20(rows: Sequence[Row]) -> float | None:
    """At most 1; None with fewer than two questions, or where all totals are the same."""
    questions = len(rows[0]) if rows else 0
    totals = [sum(row) for row in rows]
    spread = _variance(totals)
    if questions < 2 or not spread:
        return None
    shares: list[float] = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    apart = sum(share * (1 - share) for share in shares)
    return questions / (questions - 1) * (1 - apart / spread)


def item_rest(rows: Sequence[Row], item: int) -> float | None:
    """How one question goes with the rest of the score, from -1 to 1; None where nothing varies."""
    return correlation([row[item] for row in rows], [sum(row) - row[item] for row in rows])


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's r; None where either does not vary."""
    spread = _variance(one) * _variance(other)
    if not spread:
        return None
    here, there = (sum(values) / len(values) for values in (one, other))
    pairs = zip(one, other, strict=True)
    together = sum((x - here) * (y - there) for x, y in pairs) / len(one)
    return together / sqrt(spread)


def _variance(values: Sequence[float]) -> float:
    """Of the population: over n, not n - 1."""
    if not values:
        return 0.0
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / len(values)
