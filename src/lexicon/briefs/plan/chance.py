"""A figure and how sure it is: what was counted, estimated between two bounds, or merely stated.

Uncertainty is carried in logarithms, where a product of rates is a sum. Counted rates follow Beta
(k + 1/2, n - k + 1/2), Jeffreys' posterior; the mean and variance of its logarithm are exact:
E ln r = digamma(a) - digamma(a + b), Var ln r = trigamma(a) - trigamma(a + b) (Johnson, Kotz and
Balakrishnan, Continuous Univariate Distributions 2, 25.8). The sum of several is taken as normal.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import exp, log, prod, sqrt

LEVEL = Fraction(9, 10)
"""How often the truth is expected inside a range."""
_Z = 1.6448536269514722
"""The normal quantile of 95 %: a twentieth is left out at each end."""


@dataclass(frozen=True, slots=True)
class Chance:
    """`point` is the figure to work with; `shift` the mean of its logarithm less the point's own.

    `spread` is the variance of its logarithm: 0 where nothing says how sure it is. `reached` of
    `of` records made the step, None where it was not counted.
    """

    point: Fraction
    shift: float = 0.0
    spread: float = 0.0
    reached: int | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Factors:
    """What a figure is multiplied by for the ends of its range; both 1 where nothing is known."""

    low: float = 1.0
    high: float = 1.0


def counted(reached: int, of: int) -> Chance:
    """A rate seen in `reached` of `of` records, 0 < reached ≤ of."""
    a, b = reached + 0.5, of - reached + 0.5
    point = Fraction(reached, of)
    mean = _digamma(a) - _digamma(a + b)
    return Chance(point, mean - log(point), _trigamma(a) - _trigamma(a + b), reached, of)


def estimated(point: Fraction, low: Fraction, high: Fraction) -> Chance:
    """A figure that somebody expects between two bounds nine times in ten, 0 < low < high."""
    spread = ((log(high) - log(low)) / (2 * _Z)) ** 2
    return Chance(point, (log(high) + log(low)) / 2 - log(point), spread)


def needed(multiplied: tuple[Chance, ...], divided: tuple[Chance, ...]) -> Factors:
    """The range of a product and quotient of independent figures, around its own value.

    It always holds the value itself: with few records the middle of what is likely lies beside it.
    And no counted rate is ever taken for more than 1, however few were counted.
    """
    shift = sum(one.shift for one in multiplied) - sum(one.shift for one in divided)
    width = _Z * sqrt(sum(one.spread for one in (*multiplied, *divided)))
    counted_only = all(one.of for one in (*multiplied, *divided) if one.spread)
    least = prod(float(one.point) for one in divided if one.of) if counted_only else 0.0
    return Factors(min(1.0, max(exp(shift - width), least)), max(1.0, exp(shift + width)))


def _digamma(x: float) -> float:
    """By recurrence up to 10, then its asymptotic series (Abramowitz and Stegun, 6.3.5, 6.3.18)."""
    total = 0.0
    while x < 10:
        total -= 1 / x
        x += 1
    square = 1 / (x * x)
    series = square * (1 / 12 - square * (1 / 120 - square / 252))
    return total + log(x) - 1 / (2 * x) - series


def _trigamma(x: float) -> float:
    """By recurrence up to 10, then its asymptotic series (Abramowitz and Stegun, 6.4.6, 6.4.12)."""
    total = 0.0
    while x < 10:
        total += 1 / (x * x)
        x += 1
    square = 1 / (x * x)
    series = square / x * (1 / 6 - square * (1 / 30 - square / 42))
    return total + 1 / x + square / 2 + series
