"""Votes by team, and how far the teams are from each other."""

from __future__ import annotations

import pytest

from lexicon.briefs.workshop.seats import Seat
from lexicon.briefs.workshop.tally import Tally, agreement, most_contested, tally

OPTIONS = ("included", "excluded")


def _votes(marketing: str, sales: str, seats: int = 6) -> Tally:
    """A letter is a vote: i included, e excluded."""
    given = [
        (Seat(f"{team}{number}", team, "en"), {"i": "included", "e": "excluded"}.get(sign, sign))
        for team, signs in (("marketing", marketing), ("sales", sales))
        for number, sign in enumerate(signs)
    ]
    return tally("decision/score_boundary", OPTIONS, given, seats)


def test_votes_are_counted_by_team() -> None:
    made = _votes("iie", "eee")
    assert made.counts == {"marketing": {"included": 2, "excluded": 1}, "sales": {"excluded": 3}}
    assert (made.total("excluded"), made.leading, made.silent) == (4, ("excluded",), 0)


def test_pairs_of_the_two_teams_say_how_far_they_are_from_each_other() -> None:
    assert _votes("iie", "eee").disagreement == pytest.approx(2 / 3)
    assert _votes("iii", "eee").disagreement == 1
    assert _votes("ii", "ii").disagreement == 0


def test_by_hand_the_vector_of_the_reference_comes_out() -> None:
    """Marketing s1 LLM s2 MMM s3 MSM s4 SSS, sales s1 LL s2 ML s3 SS s4 SS: do = 3/8."""
    answers = {"s1": ("LLM", "LL"), "s2": ("MMM", "ML"), "s3": ("MSM", "SS"), "s4": ("SSS", "SS")}
    made = []
    for name, (one, other) in answers.items():
        given = [(Seat(f"m{n}", "marketing", "en"), sign) for n, sign in enumerate(one)]
        given += [(Seat(f"s{n}", "sales", "en"), sign) for n, sign in enumerate(other)]
        made.append(tally(name, "LMS", given, 5))
    assert agreement(made) == pytest.approx(1 - 3 / 8)
    assert [item.about for item in most_contested(made)] == ["s3", "s2", "s1", "s4"]


def test_a_team_of_one_is_shown_with_the_others() -> None:
    made = _votes("iie", "e")
    assert made.counts == {"": {"included": 2, "excluded": 2}}
    assert made.disagreement == pytest.approx(2 / 3)


def test_who_says_nothing_is_counted_and_an_answer_that_is_none_is_not() -> None:
    made = _votes("ix", "ee")
    assert (made.answered, made.silent) == (3, 3)


def test_one_team_alone_has_nobody_to_differ_from() -> None:
    assert (_votes("iie", "").disagreement, agreement([_votes("ii", "")])) == (None, None)


def test_equal_numbers_lead_together_and_no_vote_leads_nowhere() -> None:
    assert _votes("ii", "ee").leading == OPTIONS
    assert _votes("", "").leading == ()


def test_all_who_answered_the_same_are_unanimous() -> None:
    assert _votes("ii", "ii").is_unanimous
    assert not _votes("ii", "ie").is_unanimous
    assert not _votes("i", "").is_unanimous
