"""Gwet's AC1: agreement beyond chance that does not collapse where nearly all answers are alike.

Gwet (2008), British Journal of Mathematical and Statistical Psychology 61. Stands beside the
kappa-like coefficients, never instead of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lexicon.adoption.agreeing.cross_kappa import cross, mean_shares
from lexicon.adoption.agreeing.votes import Counts


def ac1(units: Iterable[Counts], options: int) -> float | None:
    """Of all raters together; `options` is how many answers there were to choose from.

    None where nothing was answered twice, or there was no choice.
    """
    rated = [unit for unit in units if sum(unit.values())]
    paired = [unit for unit in rated if sum(unit.values()) > 1]
    if not paired or options < 2:
        return None
    agreement = sum(_agreement(unit) for unit in paired) / len(paired)
    return _beyond(agreement, _chance(mean_shares(rated), options))


def ac1_cross(one: Sequence[Counts], other: Sequence[Counts], options: int) -> float | None:
    """Between two teams: pairs with one from either; chance from the mean of both teams' shares."""
    seen = cross(one, other)
    if seen is None or options < 2:
        return None
    halves = [mean_shares([unit for unit in side if sum(unit.values())]) for side in (one, other)]
    names = dict.fromkeys((*halves[0], *halves[1]))
    both = {name: sum(half.get(name, 0) for half in halves) / 2 for name in names}
    return _beyond(seen.agreement, _chance(both, options))


def _agreement(unit: Counts) -> float:
    answers = sum(unit.values())
    return sum(count * (count - 1) for count in unit.values()) / (answers * (answers - 1))


def _chance(shares: dict[str, float], options: int) -> float:
    return sum(share * (1 - share) for share in shares.values()) / (options - 1)


def _beyond(agreement: float, chance: float) -> float | None:
    return (agreement - chance) / (1 - chance) if chance < 1 else None
