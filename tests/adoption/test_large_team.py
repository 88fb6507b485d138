"""A team of thousands: the same answer as person by person, in a moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from lexicon.adoption.measures.large_team import EXACT, known_together
from lexicon.adoption.measures.likelihood import Likelihood
from lexicon.adoption.measures.marks import likelihood_of_text
from lexicon.adoption.measures.team import known


def _people(**patterns: int) -> Counter[Likelihood]:
    """`RRW=300`: three hundred people with two right answers and a wrong one."""
    return Counter(
        {
            likelihood_of_text(
                " ".join("0.25+" if sign == "R" else "0.25-" for sign in name)
            ): number
            for name, number in patterns.items()
        }
    )


TEAMS = (
    {"RRR": 300, "RRW": 120, "RWW": 90, "WWW": 90},
    {"RR": 500, "RW": 100, "WW": 10},
    {"R": 30, "W": 570},
    {"RRRR": 600},
)


@pytest.mark.parametrize("patterns", TEAMS, ids=str)
def test_it_is_the_exact_figure_but_for_one_person(patterns: Mapping[str, int]) -> None:
    people = _people(**patterns)
    exact = known(one for one, count in people.items() for _ in range(count))
    near = known_together(people)
    assert near.people == exact.people
    for one, other in zip(near.between(), exact.between(), strict=True):
        assert abs(one - other) <= 1
    assert abs(near.mode - exact.mode) <= 2


def test_a_small_team_is_exact() -> None:
    people = _people(RRR=EXACT // 2, WWW=EXACT // 2)
    everybody = [one for one, count in people.items() for _ in range(count)]
    assert known_together(people) == known(everybody)


def test_a_hundred_thousand_people_are_no_trouble() -> None:
    team = known_together(_people(RRR=60_000, RRW=20_000, WWW=20_000))
    low, high = team.between()
    assert low < team.mode < high
    assert high - low < 2_000
    assert sum(team.chances) == pytest.approx(1)
