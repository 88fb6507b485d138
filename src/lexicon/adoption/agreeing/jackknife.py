"""How far a coefficient rests on single units: leave out one after the other.

Hughes (2022), arXiv 2210.13265, for Krippendorff's alpha; it is Tukey's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt
from typing import TypeVar

from lexicon.adoption.measures.interval import CONFIDENCE, Interval, deviations

T = TypeVar("T")


def jackknife_error(
    units: Sequence[T], coefficient: Callable[[Sequence[T]], float | None]
) -> float | None:
    """The standard error; None where leaving out a unit leaves the coefficient undefined."""
    count = len(units)
    without = [coefficient([*units[:at], *units[at + 1 :]]) for at in range(count)]
    values = [value for value in without if value is not None]
    if count < 2 or len(values) < count:
        return None
    mean = sum(values) / count
    return sqrt((count - 1) / count * sum((value - mean) ** 2 for value in values))


def jackknife_interval(
    units: Sequence[T],
    coefficient: Callable[[Sequence[T]], float | None],
    confidence: float = CONFIDENCE,
) -> Interval | None:
    """The interval around the coefficient of all units, within -1 and 1."""
    value, error = coefficient(units), jackknife_error(units, coefficient)
    if value is None or error is None:
        return None
    reach = deviations(confidence) * error
    return Interval(value - reach, value + reach).clamped(-1, 1)
