"""What is published, when, and attempts to learn from it what one person answered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, update

from lexicon.adoption.attempts.voiding import void_question
from lexicon.adoption.publishing.figure import TOGETHER, Figure
from lexicon.adoption.publishing.judged import ItemReport
from lexicon.adoption.publishing.published import figures
from lexicon.adoption.store import people
from lexicon.adoption.store.erasing import delete_all
from lexicon.adoption.store.figures import Cell
from lexicon.adoption.store.log import unlocked
from lexicon.adoption.store.recomputing import recompute
from lexicon.adoption.store.tables.asking import RESPONSE
from lexicon.adoption.store.tables.people import PERSON
from lexicon.adoption.telling.gathering import gathered
from lexicon.adoption.telling.tell import told
from lexicon.errors import UnknownName
from tests.adoption.believable import Firm, our_dictionary
from tests.adoption.cells import DAY, HALF, RIGHT, WRONG, team_cell
from tests.adoption.reports.conftest import made, scene


def _of(*cells: Cell) -> dict[str, Figure]:
    return {figure.team: figure for figure in figures(cells, DAY)}


def test_the_figure_of_five_people_is_the_one_worked_out_by_hand() -> None:
    figure = _of(team_cell("sales", {RIGHT: 3, HALF: 1, WRONG: 1}))["sales"]
    assert (figure.low, figure.mode, figure.high, figure.people) == (2, 3, 4, 5)
    assert (figure.right, figure.suppressed) == (3, False)


@pytest.mark.parametrize("patterns", [{RIGHT: 6}, {RIGHT: 5, WRONG: 1}, {WRONG: 6}])
def test_all_right_all_wrong_and_one_off_leave_out_the_count(patterns: dict[str, int]) -> None:
    assert _of(team_cell("sales", patterns))["sales"].right is None


def test_a_team_of_one_leaves_no_trace_of_what_they_answered() -> None:
    lone = [_of(team_cell("sales", {marks: 1})) for marks in (RIGHT, WRONG, HALF)]
    assert lone[0] == lone[1] == lone[2]
    assert lone[0]["sales"].suppressed


def test_two_teams_with_one_below_the_minimum_are_only_told_together() -> None:
    found = _of(team_cell("marketing", {RIGHT: 5, WRONG: 3}), team_cell("sales", {WRONG: 4}))
    assert {team: figure.suppressed for team, figure in found.items()} == {
        "marketing": True,
        "sales": True,
        TOGETHER: False,
    }
    assert (found[TOGETHER].people, found[TOGETHER].right) == (12, 5)


def test_what_a_small_team_answered_does_not_change_the_figure_of_a_large_one() -> None:
    large = team_cell("marketing", {RIGHT: 5, WRONG: 3})
    told = [_of(large, team_cell("sales", {marks: 4})) for marks in (RIGHT, WRONG)]
    assert told[0]["marketing"] == told[1]["marketing"]
    assert told[0]["sales"] == told[1]["sales"]


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


def test_a_team_that_was_deleted_whole_is_no_longer_told(firm: Firm) -> None:
    assert made(firm.store).cells
    _deletes(firm, *(f"sales-{at}" for at in range(8)))
    after = made(firm.store)
    assert {cell.team for cell in after.cells if cell.is_told} == {"marketing"}
    assert made(firm.store) == after
    _deletes(firm, *(f"marketing-{at}" for at in range(9)))
    assert not [cell for cell in made(firm.store).cells if cell.is_told]


def _deletes(firm: Firm, *people: str) -> None:
    with firm.store.writing() as connection, unlocked(connection, "erased"):
        connection.execute(delete(RESPONSE).where(RESPONSE.c.person.in_(people)))
        recompute(connection)


@pytest.mark.parametrize("name", ["agreement", "confusion"])
def test_what_one_deleted_person_said_does_not_follow_from_two_reports(
    firm: Firm, name: str
) -> None:
    published, _ = told(name, gathered(firm.store, our_dictionary()), scene())
    assert published is not None
    _deletes(firm, "sales-0")
    figures, document = told(name, gathered(firm.store, our_dictionary()), scene())
    assert (figures, document.table) == (None, ())


def test_what_is_known_of_a_question_outlives_whoever_is_deleted(firm: Firm) -> None:
    before = made(firm.store, "items")
    with firm.store.writing() as connection:
        gone = people.somebody(connection, "sales-0")
        assert gone is not None
        delete_all(connection, [gone])
    after = made(firm.store, "items")
    assert _counts(after) == _counts(before)
    assert {(one.item.rest, one.item.gap, *one.item.options) for one in after.questions} == {
        (None, None)
    }
    _, document = told("items", gathered(firm.store, our_dictionary()), scene())
    assert len(document.table) == 1 + len(before.questions)


def test_with_many_deleted_the_others_answers_are_told_beside_the_counts_of_all(firm: Firm) -> None:
    before = made(firm.store, "items")
    with firm.store.writing() as connection:
        found = [people.somebody(connection, f"marketing-{at}") for at in range(6)]
        delete_all(connection, [person for person in found if person])
    after = made(firm.store, "items")
    assert _counts(after) == _counts(before)
    assert any(one.item.options for one in after.questions)


def _counts(report: ItemReport) -> list[tuple[str, int, int, int]]:
    every = [one.item for one in report.questions]
    return [(item.question, item.people, item.right, item.rushed) for item in every]


def test_nor_does_what_they_learnt(firm: Firm) -> None:
    assert any(one.learnt for one in made(firm.store, "trend"))
    _deletes(firm, "sales-0")
    assert not any(one.learnt for one in made(firm.store, "trend"))


def test_the_figures_of_a_team_that_lost_one_stay_as_they_were_published(firm: Firm) -> None:
    before = made(firm.store)
    _deletes(firm, "sales-0")
    assert made(firm.store).cells == before.cells


def test_a_team_that_lost_too_many_is_no_longer_told(firm: Firm) -> None:
    before = made(firm.store)
    _deletes(firm, "sales-0", "sales-1", "sales-2", "sales-3")
    after = made(firm.store)
    assert {cell.team for cell in after.cells if cell.is_told} == {"marketing"}
    kept = [cell for cell in before.cells if cell.team == "marketing"]
    assert [cell for cell in after.cells if cell.team == "marketing"] == kept
