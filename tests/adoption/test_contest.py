"""The contest of the teams: who is ahead, nobody last, and nothing about a few people."""

from __future__ import annotations

from lexicon.adoption.publishing.contest import Contest, Score, contest
from tests.adoption.answered import answer

MEMBERS = {"marketing": 10, "sales": 5}


def answers_of(team: str, people: int, right: int, each: int = 2) -> list[object]:
    """So many people of a team answer; of all their answers so many are right."""
    return [
        answer(
            "mql" if number < right else "sal",
            person=f"{team}{number // each}", team=team, question=f"q{number % each}",
        )
        for number in range(people * each)
    ]  # fmt: skip


def held(*teams: list[object], minimum: int = 5) -> Contest:
    return contest([one for team in teams for one in team], MEMBERS, minimum)  # type: ignore[misc]


def test_a_score_is_who_took_part_times_what_was_right_at_once() -> None:
    found = held(answers_of("marketing", 5, 6), answers_of("sales", 5, 5))
    assert found.scores == (Score("marketing", 5, 10, 30), Score("sales", 5, 5, 50))
    assert found.ahead == ("sales",)


def test_teams_may_be_level() -> None:
    found = held(answers_of("marketing", 10, 12), answers_of("sales", 5, 6))
    assert found.ahead == ("marketing", "sales")


def test_a_team_of_few_is_not_told_and_so_there_is_no_contest() -> None:
    found = held(answers_of("marketing", 10, 12), answers_of("sales", 4, 6))
    assert [(it.team, it.points, it.missing) for it in found.scores] == [
        ("marketing", None, 0), ("sales", None, 1),
    ]  # fmt: skip
    assert found.ahead == ()


def test_all_right_is_told_as_all_but_one() -> None:
    all_right = held(answers_of("marketing", 10, 20), answers_of("sales", 5, 10))
    but_one = held(answers_of("marketing", 10, 19), answers_of("sales", 5, 9))
    assert all_right == but_one


def test_rushed_answers_and_second_ones_count_for_nothing() -> None:
    more = [answer(team="sales", person=f"sales{n}", rushed=True) for n in range(5)]
    more += [answer(team="sales", person=f"sales{n}", first=False) for n in range(5)]
    sales, marketing = answers_of("sales", 5, 6), answers_of("marketing", 5, 8)
    assert held(marketing, sales, more) == held(marketing, sales)  # type: ignore[arg-type]


def test_a_team_where_nobody_answered_is_in_it_with_more_people() -> None:
    found = held(answers_of("marketing", 10, 12))
    assert [(it.team, it.missing) for it in found.scores] == [("marketing", 0), ("sales", 5)]
