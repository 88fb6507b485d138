"""Shares and differences with their intervals: vector V7 of the reference."""

from __future__ import annotations

import pytest

from lexicon.adoption.agreeing.seeded import seeded
from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.measures.newcombe import Pairs, Share, change, difference
from lexicon.adoption.measures.wilson import wilson


@pytest.mark.parametrize(
    ("hits", "of", "expected"),
    [
        (81, 263, (0.2553, 0.3662)),
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
    ],
)
def test_a_share(hits: int, of: int, expected: tuple[float, float]) -> None:
    assert wilson(hits, of, 0.95) == pytest.approx(expected, abs=5e-5)


def test_a_share_of_nobody_may_be_anything() -> None:
    assert wilson(0, 0) == Interval(0, 1)


def test_a_share_of_all_ends_at_all() -> None:
    assert wilson(12, 12).high == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((56, 70), (48, 80), (0.0524, 0.3339)),
        ((9, 10), (3, 10), (0.1705, 0.8090)),
        ((10, 10), (0, 10), (0.6075, 1.0)),
        ((6, 7), (2, 7), (0.0582, 0.8062)),
    ],
)
def test_a_difference(
    one: tuple[int, int], other: tuple[int, int], expected: tuple[float, float]
) -> None:
    assert difference(Share(*one), Share(*other), 0.95) == pytest.approx(expected, abs=5e-5)


def test_teams_differ_only_where_the_interval_excludes_nought() -> None:
    assert difference(Share(9, 10), Share(3, 10)).excludes(0)
    assert not difference(Share(6, 10), Share(4, 10)).excludes(0)


def test_the_same_people_before_and_after() -> None:
    assert change(Pairs(36, 2, 12, 0), 0.95) == pytest.approx((0.0569, 0.3404), abs=5e-5)


def test_a_change_of_everybody_is_still_not_certain() -> None:
    low, high = change(Pairs(0, 0, 6, 0))
    assert 0 < low < 0.7
    assert high == 1


def test_a_change_of_nobody_may_be_anything() -> None:
    assert change(Pairs(0, 0, 0, 0)) == Interval(-1, 1)


def test_before_and_after_turned_round_is_the_opposite_change() -> None:
    low, high = change(Pairs(5, 1, 4, 2))
    assert change(Pairs(5, 4, 1, 2)) == pytest.approx((-high, -low))


def test_nine_in_ten_intervals_of_change_hold_the_truth() -> None:
    draws, held = seeded(20261121), 0
    for _ in range(1000):
        found = draws.choices(("both", "lost", "gained", "neither"), (40, 10, 35, 15), k=12)
        pairs = Pairs(*(found.count(name) for name in Pairs._fields))
        held += not change(pairs).excludes(0.25)
    assert 880 <= held <= 960
