"""Do two teams mean the same? Agreement *between* them, beyond chance.

Wong, Paritosh and Aroyo (2021), Cross-replication reliability, arXiv 2106.07393. A pooled alpha
would mix it with how far each team agrees within. With one rater on each side it is Cohen's kappa.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lexicon.adoption.agreeing.votes import Counts


@dataclass(frozen=True, slots=True)
class Cross:
    """Disagreement seen and expected, from 0 to 1: of pairs with one from either team."""

    observed: float
    expected: float

    @property
    def kappa(self) -> float | None:
        """1 where all agree, 0 as by chance; None where all answers are the same: not defined."""
        return 1 - self.observed / self.expected if self.expected > 0 else None

    @property
    def agreement(self) -> float:
        """The raw share of pairs that agree."""
        return 1 - self.observed


def cross(one: Sequence[Counts], other: Sequence[Counts]) -> Cross | None:
    """From two teams' answers to the same units, in the same order; None without shared ones."""
    shared = [pair for pair in zip(one, other, strict=True) if all(sum(x.values()) for x in pair)]
    if not shared:
        return None
    observed = sum(differing(here, there) for here, there in shared) / len(shared)
    return Cross(observed, _expected(shared))


def differing(here: Counts, there: Counts) -> float:
    """The share of pairs, one from either team, whose answers differ; both teams answered."""
    same = sum(count * there.get(answer, 0) for answer, count in here.items())
    return 1 - same / (sum(here.values()) * sum(there.values()))


def _expected(shared: Sequence[tuple[Counts, Counts]]) -> float:
    here, there = (mean_shares(side) for side in zip(*shared, strict=True))
    return 1 - sum(share * there.get(answer, 0) for answer, share in here.items())


def mean_shares(units: Sequence[Counts]) -> dict[str, float]:
    """The share of each answer, a mean over the units."""
    shares: dict[str, float] = {}
    for unit in units:
        answers = sum(unit.values())
        for answer, count in unit.items():
            shares[answer] = shares.get(answer, 0) + count / (answers * len(units))
    return shares
