"""Two reports of the same team never differ by a few people."""

from __future__ import annotations

from itertools import combinations

import pytest

from lexicon.adoption.publishing.figure import TOGETHER, Figure
from lexicon.adoption.publishing.published import figures
from lexicon.adoption.publishing.renewing import renewed
from tests.adoption.cells import DAY, HALF, RIGHT, WRONG, team_cell


def _published(**people: dict[str, int]) -> tuple[Figure, ...]:
    return figures([team_cell(team, patterns) for team, patterns in people.items()], DAY)


BEFORE = {"marketing": {RIGHT: 5, WRONG: 3}, "sales": {RIGHT: 2, WRONG: 4}}


@pytest.mark.parametrize("one", [RIGHT, WRONG, HALF])
def test_two_reports_do_not_differ_by_one_person_who_came(one: str) -> None:
    before = _published(**BEFORE)
    sales = {**BEFORE["sales"], one: BEFORE["sales"].get(one, 0) + 1}
    assert renewed(before, _published(marketing=BEFORE["marketing"], sales=sales)) == before


@pytest.mark.parametrize("gone", [RIGHT, WRONG])
def test_two_reports_do_not_differ_by_one_person_who_was_erased(gone: str) -> None:
    before = _published(**BEFORE)
    sales = {**BEFORE["sales"], gone: BEFORE["sales"][gone] - 1}
    assert renewed(before, _published(marketing=BEFORE["marketing"], sales=sales)) == before


def test_after_erasures_a_figure_of_too_few_goes_and_nothing_comes_in_its_place() -> None:
    before = _published(**BEFORE)
    left = _published(marketing=BEFORE["marketing"], sales={RIGHT: 1, WRONG: 3})
    after = {figure.team: figure for figure in renewed(before, left)}
    assert set(after) == {"marketing", "sales"}
    assert after["marketing"] == before[0]
    assert (after["sales"].suppressed, after["sales"].mode, after["sales"].right) == (True, 0, None)


def test_a_minimum_of_new_people_makes_a_new_figure() -> None:
    before = _published(**BEFORE)
    grown = _published(marketing=BEFORE["marketing"], sales={RIGHT: 6, WRONG: 5})
    assert renewed(before, grown) == grown


def test_a_question_taken_back_makes_a_new_figure_of_the_same_people() -> None:
    before = _published(**BEFORE)
    voided = _published(marketing={"0.25+": 5, "0.25-": 3}, sales={"0.25+": 2, "0.25-": 4})
    assert renewed(before, voided) == voided


def test_what_was_withheld_stays_withheld_when_one_more_person_answers() -> None:
    before = _published(marketing={RIGHT: 5, WRONG: 3}, sales={WRONG: 4})
    assert renewed(before, _published(marketing={RIGHT: 5, WRONG: 3}, sales={WRONG: 5})) == before


def test_no_two_reports_of_a_growing_team_differ_by_less_than_the_minimum() -> None:
    shown: tuple[Figure, ...] = ()
    seen = []
    for number in range(1, 30):
        current = _published(marketing={RIGHT: 9, WRONG: 3}, sales={RIGHT: number, WRONG: 2})
        shown = renewed(shown, current) if shown else current
        seen.append({figure.people for figure in shown if figure.team == "sales"})
    sizes = sorted({size for sizes in seen for size in sizes})
    assert all(abs(one - other) >= 5 for one, other in combinations(sizes[1:], 2))


def test_what_all_gave_together_stays_while_enough_of_them_are_there() -> None:
    before = _published(marketing={RIGHT: 5, WRONG: 3}, sales={WRONG: 4})
    left = _published(marketing={RIGHT: 5, WRONG: 3})
    assert {one.team: one.suppressed for one in renewed(before, left)} == {
        "marketing": True, "sales": True, TOGETHER: False,
    }  # fmt: skip
    few = _published(marketing={RIGHT: 2, WRONG: 2})
    assert all(one.suppressed for one in renewed(before, few))
