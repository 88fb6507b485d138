"""Told all that is kept, then forgotten: the figures hold, and nothing says who it was."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from lexicon.adoption.people.admission import Refused
from lexicon.adoption.store import people
from lexicon.adoption.store.erasing import (
    Nobody,
    answers_before,
    delete_all,
    detach,
    forget,
    last_here,
    week,
)
from lexicon.adoption.store.figures import cells
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.recomputing import drifts
from lexicon.adoption.store.responses import evidence
from lexicon.adoption.store.tables.asking import RESPONSE
from tests.adoption.people.leaving import busy_room, everything, keeper, person
from tests.adoption.people.lists import whose
from tests.adoption.sittings import Room
from tests.adoption.stores import NOW, Clock

NOBODY = Nobody("n0b0dy", "p-n0b0dy")


@pytest.fixture
def room(store: Store, clock: Clock) -> Room:
    return busy_room(store, clock)


def test_whoever_is_forgotten_leaves_figures_and_no_trace(room: Room) -> None:
    store, gone = room.store, person(room.store)
    with store.reading() as connection:
        before = cells(connection)
        answers = [(it.question, it.right, it.team) for it in evidence(connection)]
    with store.writing() as connection:
        assert forget(connection, {NOBODY: gone}, NOW) == len(answers) / 2
    with store.reading() as connection:
        assert cells(connection) == before
        assert drifts(connection) == ()
        after = [(it.question, it.right, it.team) for it in evidence(connection)]
        assert people.called(connection, "secret@x.example") is None
        assert people.somebody(connection, NOBODY.id) is None
    assert sorted(after) == sorted(answers)
    assert "secret" not in everything(store)
    assert "in my own words" not in everything(store)


def test_their_answers_are_dated_by_the_week(room: Room) -> None:
    with room.store.writing() as connection:
        forget(connection, {NOBODY: person(room.store)}, NOW)
    with room.store.reading() as connection:
        columns = (RESPONSE.c.person, RESPONSE.c.served_at, RESPONSE.c.answered_at)
        rows = connection.execute(select(*columns)).all()
    theirs = {moment for who, *moments in rows if who == NOBODY.id for moment in moments}
    assert theirs == {week(NOW)}
    assert week(NOW) not in {
        moment for who, *moments in rows if who == "other" for moment in moments
    }


def test_whoever_is_deleted_leaves_no_answer(room: Room) -> None:
    with room.store.reading() as connection:
        answers = len(list(evidence(connection)))
    with room.store.writing() as connection:
        assert delete_all(connection, [person(room.store)]) == answers / 2
    with room.store.reading() as connection:
        assert {it.person for it in evidence(connection)} == {"other"}
        assert drifts(connection) == ()
    assert "secret" not in everything(room.store)


@pytest.mark.parametrize("keeps_answers", [True, False])
def test_no_link_and_no_session_outlives_its_owner(room: Room, keeps_answers: bool) -> None:
    store, gone = room.store, person(room.store)
    ((_, token),) = keeper(store).hand_out([gone], NOW, timedelta(days=1))
    cookie = keeper(store).begin(keeper(store).open(token, NOW), NOW)
    with store.writing() as connection:
        if keeps_answers:
            forget(connection, {NOBODY: gone}, NOW)
        else:
            delete_all(connection, [gone])
    assert whose(keeper(store), cookie, NOW) is None
    with pytest.raises(Refused, match="gone"):
        keeper(store).open(token, NOW)


def test_the_log_is_locked_again(room: Room) -> None:
    with room.store.writing() as connection:
        forget(connection, {NOBODY: person(room.store)}, NOW)
    with pytest.raises(Exception, match="never changed"), room.store.writing() as connection:
        connection.execute(RESPONSE.delete())


def test_what_was_begun_and_not_ended_has_not_happened(room: Room) -> None:
    before = everything(room.store)
    with pytest.raises(ZeroDivisionError):
        _forget_and_stumble(room.store)
    assert everything(room.store) == before


def _forget_and_stumble(store: Store) -> None:
    gone = person(store)
    with store.writing() as connection:
        forget(connection, {NOBODY: gone}, NOW)
        raise ZeroDivisionError


def test_who_was_here_last_is_known_by_answers_and_sessions(room: Room) -> None:
    with room.store.reading() as connection:
        last = last_here(connection)
    assert NOW < last["secret"] < last["other"]
    later = NOW + timedelta(days=100)
    ((_, token),) = keeper(room.store).hand_out([person(room.store)], later, timedelta(days=1))
    keeper(room.store).begin(keeper(room.store).open(token, later), later)
    with room.store.reading() as connection:
        assert last_here(connection)["secret"] == week(later) + timedelta(days=later.weekday())


def test_what_is_old_becomes_nobodys_and_the_rest_stays(room: Room) -> None:
    store, gone = room.store, person(room.store)
    with store.reading() as connection:
        before = cells(connection)
        answers = answers_before(connection, room.clock())
    cut = room.clock()
    room.clock.wait(days=800)
    at = room.practises("secret", number=2)
    room.answers(at, max({*range(1, at.total + 1)} - at.answered))
    with store.reading() as connection:
        assert answers_before(connection, cut) == answers
    with store.writing() as connection:
        assert detach(connection, {NOBODY: gone}, cut, room.clock()) == answers["secret"]
    with store.reading() as connection:
        assert drifts(connection) == ()
        assert {*before} <= {*cells(connection)}
        whose = [it.person for it in evidence(connection)]
        assert whose.count(NOBODY.id) == answers["secret"]
        assert answers_before(connection, cut).keys() == {"other", NOBODY.id}
        assert person(store) == gone


def test_a_week_begins_on_monday() -> None:
    days = [NOW + timedelta(days=number) for number in range(7)]
    assert {week(day) for day in days} == {NOW.replace(hour=0)}
    assert all(later >= before for before, later in pairwise(map(week, days)))
