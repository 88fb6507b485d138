"""How sure a figure is: ranges held against simulated ones."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from lexicon.briefs.plan.chance import Chance, counted, estimated, needed


def quantiles(counts: list[tuple[int, int]]) -> tuple[float, float]:
    """5 % and 95 % of 1 / (r1 · r2 …), each r from Jeffreys' posterior: by simulation."""
    draw = Random(20261128)  # noqa: S311  a simulation, no secret
    made = []
    for _ in range(20_000):
        product = 1.0
        for k, n in counts:
            product *= draw.betavariate(k + 0.5, n - k + 0.5)
        made.append(1 / product)
    made.sort()
    return made[1000], made[19000]


@pytest.mark.parametrize(
    "counts",
    [
        [(48, 190)],
        [(48, 190), (190, 342)],
        [(48, 190), (190, 342), (342, 905), (905, 6100)],
        [(12, 60), (20, 45)],
    ],
)
def test_a_range_is_that_of_a_simulation(counts: list[tuple[int, int]]) -> None:
    factors = needed((), tuple(counted(k, n) for k, n in counts))
    point = 1.0
    for k, n in counts:
        point *= n / k
    low, high = quantiles(counts)
    assert (factors.low * point, factors.high * point) == pytest.approx((low, high), rel=0.03)


def test_bounds_that_somebody_expects_come_back() -> None:
    chance = estimated(Fraction(2, 5), Fraction(3, 10), Fraction(1, 2))
    factors = needed((), (chance,))
    assert (0.4 / factors.high, 0.4 / factors.low) == pytest.approx((0.3, 0.5))


def test_what_is_merely_stated_has_no_range() -> None:
    factors = needed((), (Chance(Fraction(1, 4)),))
    assert (factors.low, factors.high) == (1, 1)


@pytest.mark.parametrize("of", [1, 3, 40])
def test_the_figure_itself_is_always_inside(of: int) -> None:
    factors = needed((), (counted(of, of),))
    assert factors.low == 1 <= factors.high


def test_more_records_make_a_narrower_range() -> None:
    few, many = (needed((), (counted(k, 2 * k),)) for k in (5, 500))
    assert many.high - many.low < few.high - few.low
