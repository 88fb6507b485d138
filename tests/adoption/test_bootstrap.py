"""The two-way bootstrap: the same seed, the same interval; wide where little was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from lexicon.adoption.agreeing.bootstrap import Draw, bootstrap
from lexicon.adoption.agreeing.coefficients import coefficients_of
from lexicon.adoption.agreeing.cross_kappa import cross
from lexicon.adoption.agreeing.krippendorff import alpha
from lexicon.adoption.agreeing.seeded import seeded
from lexicon.adoption.agreeing.votes import Ballot, Vote, ballots, counted

OPTIONS = ("lead", "mql", "sal", "sql")


def _answers(people: int, scenarios: int, right: float, seed: int) -> Mapping[str, Ballot]:
    draws = seeded(seed)
    given = []
    for scenario in range(scenarios):
        key = OPTIONS[scenario % 4]
        for team in ("marketing", "sales"):
            for person in range(people):
                answer = key if draws.random() < right else draws.choice(OPTIONS)
                given.append(Vote(f"{team} {person}", team, f"s{scenario}", answer))
    return ballots(given)


def _intervals(people: int, scenarios: int, seed: int = 7, draws: int = 400) -> dict[str, object]:
    given = _answers(people, scenarios, 0.7, seed=1)
    names = [f"s{at}" for at in range(scenarios)]
    return dict(bootstrap(given, names, coefficients_of("marketing", "sales"), seed, draws))


def test_the_same_seed_draws_the_same() -> None:
    assert _intervals(6, 10) == _intervals(6, 10)
    assert _intervals(6, 10) != _intervals(6, 10, seed=8)


def test_more_people_and_scenarios_make_intervals_narrower() -> None:
    few, many = _intervals(5, 8), _intervals(20, 40)
    for name in ("cross", "agreement", "within sales", "within marketing"):
        wide, narrow = few[name], many[name]
        assert isinstance(wide, tuple)
        assert isinstance(narrow, tuple)
        assert narrow[1] - narrow[0] < wide[1] - wide[0]


def test_intervals_lie_around_the_coefficients_of_the_answers_as_given() -> None:
    given = _answers(12, 30, 0.7, seed=1)
    names = [f"s{at}" for at in range(30)]
    marketing, sales = (counted(given[team], names) for team in ("marketing", "sales"))
    seen = cross(marketing, sales)
    assert seen is not None
    intervals = _intervals(12, 30)
    expected = {
        "cross": seen.kappa,
        "agreement": seen.agreement,
        "within marketing": alpha(marketing),
        "within sales": alpha(sales),
    }
    for name, value in expected.items():
        interval = intervals[name]
        assert isinstance(interval, tuple)
        assert value is not None
        assert interval[0] < value < interval[1], name


def test_who_is_drawn_twice_does_not_agree_with_themselves() -> None:
    """Six people who answer at random: drawn twice, each would seem to agree with somebody."""
    given = _answers(6, 40, 0.0, seed=3)
    names = [f"s{at}" for at in range(40)]
    interval = bootstrap(given, names, coefficients_of("marketing", "sales"), 7, 400)
    within = interval["within sales"]
    assert within is not None
    assert sum(within) / 2 == pytest.approx(alpha(counted(given["sales"], names)), abs=0.03)


def test_the_figures_of_a_draw_are_those_of_the_single_files() -> None:
    given = {"marketing": {"p": {"s": "lead"}, "q": {"s": "mql"}}, "sales": {"r": {"s": "lead"}}}
    seen: list[Draw] = []

    def gather(draw: Draw) -> dict[str, float | None]:
        seen.append(draw)
        return {}

    bootstrap(given, ["s"], gather, 1, 50)
    votes = Counter(draw["marketing"][0].votes for draw in seen)
    assert set(votes) == {(2, 0), (1, 1), (0, 2)}
    assert {draw["marketing"][0].pairs for draw in seen} == {0, 2}
    assert all(draw["sales"][0].votes == (1, 0) for draw in seen)


def test_a_coefficient_that_is_hardly_ever_defined_has_no_interval() -> None:
    given = {
        team: {f"{team} {at}": {"s": "lead"} for at in range(5)} for team in ("marketing", "sales")
    }
    found = bootstrap(given, ["s"], coefficients_of("marketing", "sales"), 1, 50)
    assert found["cross"] is None
    assert found["agreement"] == (1, 1)
