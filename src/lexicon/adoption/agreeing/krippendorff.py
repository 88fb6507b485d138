"""Krippendorff's alpha for nominal answers: how far people agree beyond chance.

Krippendorff (2011), Computing Krippendorff's Alpha-Reliability. From .800 on reliable, from .667
tentative: a convention, no law.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lexicon.adoption.agreeing.votes import Counts

RELIABLE = 0.800
TENTATIVE = 0.667


def alpha(units: Iterable[Counts]) -> float | None:
    """From the answers to each unit; missing ones are simply not counted.

    None where it is not defined: nothing was answered twice, or every answer is the same.
    """
    paired = [unit for unit in units if sum(unit.values()) > 1]
    totals: Counter[str] = Counter()
    for unit in paired:
        totals.update(unit)
    answers = sum(totals.values())
    expected = answers * answers - sum(count * count for count in totals.values())
    if not expected:
        return None
    observed = sum(_disagreement(unit) for unit in paired)
    return 1 - (answers - 1) * observed / expected


def _disagreement(unit: Counts) -> float:
    """Ordered pairs of unlike answers, each weighing as its unit's number of answers says."""
    answers = sum(unit.values())
    same = sum(count * count for count in unit.values())
    return (answers * answers - same) / (answers - 1)
