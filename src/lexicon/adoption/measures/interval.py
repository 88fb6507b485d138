"""An interval, and the one confidence level of all of them: 90 %, named on every page."""

from __future__ import annotations

from statistics import NormalDist
from typing import NamedTuple

CONFIDENCE = 0.90


class Interval(NamedTuple):
    """From `low` to `high`, both included."""

    low: float
    high: float

    def clamped(self, least: float, most: float) -> Interval:
        """Within what is possible at all."""
        return Interval(min(max(self.low, least), most), min(max(self.high, least), most))

    def excludes(self, value: float) -> bool:
        """Whether a value lies outside."""
        return not self.low <= value <= self.high


def deviations(confidence: float = CONFIDENCE) -> float:
    """How many standard deviations a two-sided interval of this confidence reaches: 1.645."""
    return NormalDist().inv_cdf((1 + confidence) / 2)
