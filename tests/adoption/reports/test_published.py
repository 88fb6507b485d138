"""What is published, when, and attempts to learn from it what one person answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import pytest
from sqlalchemy import update

from lexicon.adoption.attempts.voiding import void_question
from lexicon.adoption.figure import TOGETHER, Figure
from lexicon.adoption.published import figures
from lexicon.adoption.renewing import renewed
from lexicon.adoption.store.figures import Cell
from lexicon.adoption.store.tables.people import PERSON
from lexicon.errors import UnknownName
from tests.adoption.believable import Firm
from tests.adoption.reports.conftest import made

DAY = datetime(2026, 11, 28, tzinfo=UTC)
RIGHT, WRONG = "0.25+ 0.25+", "0.25- 0.25-"
HALF = "0.25+ 0.25-"


def _cell(team: str, patterns: dict[str, int], entry: str = "stage/mql") -> Cell:
    people = sum(patterns.values())
    return Cell("w1", team, entry, 1, people, 2 * people, 0, 0, tuple(patterns.items()))


def _of(*cells: Cell) -> dict[str, Figure]:
    return {figure.team: figure for figure in figures(cells, DAY)}


def test_the_figure_of_five_people_is_the_one_worked_out_by_hand() -> None:
    figure = _of(_cell("sales", {RIGHT: 3, HALF: 1, WRONG: 1}))["sales"]
    assert (figure.low, figure.mode, figure.high, figure.people) == (2, 3, 4, 5)
    assert (figure.right, figure.suppressed) == (3, False)


@pytest.mark.parametrize("patterns", [{RIGHT: 6}, {RIGHT: 5, WRONG: 1}, {WRONG: 6}])
def test_all_right_all_wrong_and_one_off_leave_out_the_count(patterns: dict[str, int]) -> None:
    assert _of(_cell("sales", patterns))["sales"].right is None


def test_a_team_of_one_leaves_no_trace_of_what_they_answered() -> None:
    lone = [_of(_cell("sales", {marks: 1})) for marks in (RIGHT, WRONG, HALF)]
    assert lone[0] == lone[1] == lone[2]
    assert lone[0]["sales"].suppressed


def test_two_teams_with_one_below_the_minimum_are_only_told_together() -> None:
    found = _of(_cell("marketing", {RIGHT: 5, WRONG: 3}), _cell("sales", {WRONG: 4}))
    assert {team: figure.suppressed for team, figure in found.items()} == {
        "marketing": True,
        "sales": True,
        TOGETHER: False,
    }
    assert (found[TOGETHER].people, found[TOGETHER].right) == (12, 5)


def test_what_a_small_team_answered_does_not_change_the_figure_of_a_large_one() -> None:
    large = _cell("marketing", {RIGHT: 5, WRONG: 3})
    told = [_of(large, _cell("sales", {marks: 4})) for marks in (RIGHT, WRONG)]
    assert told[0]["marketing"] == told[1]["marketing"]
    assert told[0]["sales"] == told[1]["sales"]


def _published(**people: dict[str, int]) -> tuple[Figure, ...]:
    return figures([_cell(team, patterns) for team, patterns in people.items()], DAY)


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


def test_nothing_is_published_while_a_wave_is_open(empty: Firm) -> None:
    empty.staffed()
    empty.wave(empty.everybody())
    empty.clock.wait(days=-3)
    report = made(empty.store)
    assert (report.wave, report.cells, len(report.running)) == (0, (), 1)


def test_a_closed_wave_is_published_once_with_its_day(firm: Firm) -> None:
    first = made(firm.store)
    firm.clock.wait(days=30)
    again = made(firm.store)
    assert first.wave == 2
    assert again == first
    assert first.taken_at is not None


def test_a_leaver_changes_no_figure_that_was_published(firm: Firm) -> None:
    before = made(firm.store)
    with firm.store.writing() as connection:
        connection.execute(update(PERSON).where(PERSON.c.id == "sales-0").values(team=""))
    after = made(firm.store)
    strip = [replace(cell, members=None) for cell in before.cells]
    assert [replace(cell, members=None) for cell in after.cells] == strip


def test_one_team_alone_is_told_as_it_is_among_the_others(firm: Firm) -> None:
    every = made(firm.store)
    sales = made(firm.store, team="sales")
    assert list(sales.cells) == [cell for cell in every.cells if cell.team == "sales"]


def test_a_voided_question_shows_only_when_asked_to_renew(firm: Firm) -> None:
    before = made(firm.store)
    void_question(firm.store, "reads_checks_confirms")
    assert made(firm.store) == before
    assert made(firm.store, renews=True).cells != before.cells


@pytest.mark.parametrize("asked", [{"wave": "w9"}, {"team": "nobody"}])
def test_an_unknown_wave_or_team_is_told(firm: Firm, asked: dict[str, str]) -> None:
    with pytest.raises(UnknownName):
        made(firm.store, **asked)
