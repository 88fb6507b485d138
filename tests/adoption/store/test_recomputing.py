"""Every figure can be made again from the log, and is then the same."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import delete, text, update

from lexicon.adoption.attempts.progress import results
from lexicon.adoption.attempts.voiding import NeverAsked, void_question
from lexicon.adoption.store.faults import StoreFault
from lexicon.adoption.store.figures import cells
from lexicon.adoption.store.log import unlocked
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.recomputing import drifts, recompute
from lexicon.adoption.store.responses import Filter, evidence
from lexicon.adoption.store.tables.asking import RESPONSE
from lexicon.adoption.store.tables.caches import CELL, PATTERN, REVIEW_STATE
from tests.adoption.sittings import Room
from tests.adoption.stores import Clock


@pytest.fixture
def busy(store: Store, clock: Clock) -> Room:
    """Five people of two teams after a month of practice and two waves."""
    room, chance = Room(store, clock), random.Random(7)  # noqa: S311  the same every time
    people = [room.joins(f"p{n}", ("marketing", "sales")[n % 2]) for n in range(5)]
    for wave in ("w1", "w2"):
        room.opens_wave(("stage/mql", "stage/sal"))
        for person in people:
            _sits(room, person, wave, chance)
        room.clock.wait(days=14)
    return room


def _sits(room: Room, person: str, wave: str, chance: random.Random) -> None:
    for at in (room.practises(person, number=3), room.measures(person, wave)):
        for position in set(range(1, at.total + 1)) - at.answered:
            if chance.random() < 0.9:
                after = chance.choice((0.5, 8.0, 8.0, 8.0))
                room.answers(at, position, chance.random() < 0.6, after)
    room.clock.wait(days=0.1)


def test_what_was_kept_with_each_answer_is_what_the_log_says(busy: Room) -> None:
    with busy.store.reading() as connection:
        assert drifts(connection) == ()
        assert len(cells(connection)) == 2 * 3 + 2 * 2 * 2  # practice and two waves, by team


def test_a_team_is_as_many_people_as_gave_an_answer_that_counts(busy: Room) -> None:
    with busy.store.reading() as connection:
        found = cells(connection, "w1")
        log = list(evidence(connection, Filter(wave="w1")))
    for cell in found:
        theirs = [item for item in log if (item.team, item.entry) == (cell.team, cell.entry)]
        counted = [item for item in theirs if item.counts]
        assert cell.persons == len({item.person for item in counted})
        assert cell.persons == sum(persons for _, persons in cell.patterns)
        assert (cell.answers, cell.right) == (len(counted), sum(item.right for item in counted))
        assert cell.rushed == sum(item.rushed for item in theirs)


def test_figures_that_were_spoiled_are_found_and_made_again(busy: Room) -> None:
    with busy.store.writing() as connection:
        connection.execute(update(CELL).values(right=CELL.c.right + 1))
        connection.execute(delete(PATTERN))
        connection.execute(update(REVIEW_STATE).values(mastery=0.5))
    with busy.store.reading() as connection:
        found = drifts(connection)
    assert [item.table for item in found] == ["review_state", "cell", "pattern"]
    with busy.store.writing() as connection:
        assert recompute(connection) == found
        assert drifts(connection) == ()


def test_a_voided_question_counts_nowhere_and_its_answers_stay(busy: Room) -> None:
    with busy.store.reading() as connection:
        log = list(evidence(connection))
    question = next(item.question for item in log if item.wave == "w1")
    changed = void_question(busy.store, question)
    assert "cell" in {item.table for item in changed}
    with busy.store.reading() as connection:
        assert drifts(connection) == ()
        left = list(evidence(connection))
        kept = connection.execute(text("SELECT count(*) FROM response")).scalar_one()
    assert left == [item for item in log if item.question != question]
    assert kept == len(log)


def test_what_is_answered_after_it_was_voided_counts_nowhere_either(busy: Room) -> None:
    person = busy.joins("late")
    busy.opens_wave()
    at = busy.measures(person, "w3")
    busy.answers(at, 1)
    with busy.store.reading() as connection:
        (first,) = evidence(connection, Filter(person=person))
    void_question(busy.store, first.question)
    busy.answers(at, 2)
    busy.answers(at, 3)
    assert len(results(busy.store, person, at.attempt)) == 3
    with busy.store.reading() as connection:
        assert drifts(connection) == ()
        assert sum(cell.answers for cell in cells(connection, "w3")) == 2


def test_a_question_nobody_was_asked_cannot_be_voided(store: Store) -> None:
    with pytest.raises(NeverAsked):
        void_question(store, "riddle")


@pytest.mark.parametrize("statement", [update(RESPONSE).values(score=1.0), delete(RESPONSE)])
def test_the_log_is_never_changed(busy: Room, statement: object) -> None:
    with pytest.raises(StoreFault, match="the log of answers is never changed"):
        _runs(busy.store, statement)


def test_but_for_the_right_to_be_forgotten(busy: Room) -> None:
    with busy.store.writing() as connection, unlocked(connection, "p1 is erased"):
        connection.execute(delete(RESPONSE).where(RESPONSE.c.person == "p1"))
    with busy.store.writing() as connection:
        assert {item.table for item in recompute(connection)} >= {"standing", "cell"}
    with pytest.raises(StoreFault, match="never changed"):
        _runs(busy.store, delete(RESPONSE))


def _runs(store: Store, statement: object) -> None:
    with store.writing() as connection:
        connection.execute(statement)  # type: ignore[call-overload]
