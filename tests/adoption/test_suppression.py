"""Nobody can be made out: what is published of a few people, and attempts to break it."""

from __future__ import annotations

from itertools import product

import pytest

from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.publishing.suppression import (
    MinimumTooLow,
    publishable,
    share_shown,
    tells_each,
)


def test_teams_that_are_large_enough_are_shown_with_the_total() -> None:
    found = publishable({"marketing": 5, "sales": 12})
    assert (found.shown, found.withheld, found.merged) == (("marketing", "sales"), {}, True)


def test_a_team_of_one_is_never_shown() -> None:
    found = publishable({"marketing": 1})
    assert (found.shown, found.withheld, found.merged) == ((), {"marketing": 4}, False)


def test_of_two_teams_with_one_below_only_the_merged_figure_remains() -> None:
    found = publishable({"marketing": 12, "sales": 3})
    assert (found.shown, found.withheld, found.merged) == ((), {"sales": 2, "marketing": 0}, True)


def test_two_small_teams_are_merged_where_they_are_enough_together() -> None:
    assert publishable({"marketing": 3, "sales": 3}).merged
    assert not publishable({"marketing": 2, "sales": 2}).merged


def test_of_three_teams_with_one_below_a_second_is_withheld_too() -> None:
    found = publishable({"marketing": 12, "sales": 3, "support": 6})
    assert (found.shown, found.withheld) == (("marketing",), {"sales": 2, "support": 0})
    assert found.merged


def test_withheld_teams_must_be_enough_people_together() -> None:
    found = publishable({"a": 1, "b": 2, "c": 9, "d": 10})
    assert found.shown == ("d",)
    assert found.withheld == {"a": 4, "b": 3, "c": 0}


def test_a_team_in_which_nobody_answered_hides_nobody() -> None:
    found = publishable({"marketing": 0, "sales": 12})
    assert (found.shown, found.withheld, found.merged) == (("sales",), {"marketing": 5}, True)


@pytest.mark.parametrize("minimum", [-1, 0, 2])
def test_nobody_can_set_the_minimum_below_three(minimum: int) -> None:
    with pytest.raises(MinimumTooLow, match="at least 3"):
        publishable({"sales": 12}, minimum)


@pytest.mark.parametrize("minimum", [3, 5])
def test_no_sum_over_shown_figures_leaves_a_few_people(minimum: int) -> None:
    """The whole less the teams shown is nobody, or at least the minimum, and never one team."""
    for sizes in product(range(9), repeat=4):
        people = dict(zip("abcd", sizes, strict=True))
        found = publishable(people, minimum)
        assert all(people[team] >= minimum for team in found.shown)
        if found.merged:
            rest = [people[team] for team in found.withheld if people[team]]
            assert not rest or (sum(rest) >= minimum and len(rest) > 1)


def test_a_count_that_tells_what_each_did_is_only_an_interval() -> None:
    assert [tells_each(hits, 8) for hits in range(9)] == [True, True] + [False] * 5 + [True, True]


def test_all_and_all_but_one_look_the_same() -> None:
    assert share_shown(8, 8) == share_shown(7, 8)
    assert share_shown(0, 8) == share_shown(1, 8)
    assert share_shown(8, 8).high == 1
    assert share_shown(4, 8) == pytest.approx(Interval(0.2486, 0.7514), abs=1e-4)
