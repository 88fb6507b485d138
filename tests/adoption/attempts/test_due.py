"""What is due, and the days on which somebody is reminded of it."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from lexicon.adoption.attempts.faults import NoSuchPerson
from lexicon.adoption.attempts.progress import finish
from lexicon.adoption.due.due import Due, due_of, due_of_all, reminders
from tests.adoption.sittings import Room, ours, practice

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def answered(room: Room) -> Room:
    """Somebody of marketing has answered right about the MQL and wrong about fit."""
    room.joins("ada")
    at = room.practises("ada", ("stage/mql",), 1)
    room.answers(at, 1)
    at = room.practises("ada", ("term/fit",), 1)
    room.answers(at, 1, right=False)
    return room


def due(room: Room, person: str = "ada") -> Due:
    return due_of(room.store, ours(), practice(), person)


def test_nothing_is_due_at_once(answered: Room) -> None:
    assert due(answered).now == ()


def test_what_was_wrong_comes_back_first(answered: Room) -> None:
    answered.clock.wait(days=1)
    assert [it.entry for it in due(answered).now] == ["term/fit"]
    answered.clock.wait(days=30)
    assert {it.entry for it in due(answered).now} == {"term/fit", "stage/mql"}


def test_a_reminder_comes_once_a_week_at_most_and_only_where_more_is_due(answered: Room) -> None:
    found = reminders(due(answered), answered.clock(), PARIS, 8)
    start = answered.clock().astimezone(PARIS).date()
    assert [(it.day - start, it.words) for it in found] == [(timedelta(weeks=1), 2)]


def test_what_is_due_already_is_told_today(answered: Room) -> None:
    answered.clock.wait(days=1)
    found = reminders(due(answered), answered.clock(), PARIS, 8)
    assert [it.words for it in found] == [1, 2]


def test_a_wave_waits_until_it_is_answered(answered: Room) -> None:
    wave = answered.opens_wave()
    assert [it.id for it in due(answered).waves] == [wave.id]
    at = answered.measures("ada")
    for position in range(1, at.total + 1):
        answered.answers(at, position)
    assert due(answered).waves == ()


def test_a_wave_of_others_does_not_wait(answered: Room) -> None:
    answered.opens_wave(teams=("sales",))
    assert due(answered).waves == ()


def test_everybody_who_is_in_a_team_is_told_of(answered: Room) -> None:
    answered.joins("bea", "sales")
    answered.joins("cyd", "")
    answered.clock.wait(days=1)
    found = due_of_all(answered.store, ours(), practice())
    assert [(who.pseudonym, who.team, len(it.now)) for who, it in found] == [
        ("ada", "marketing", 1), ("bea", "sales", 0),
    ]  # fmt: skip


def test_of_everybody_only_those_who_left_a_wave_open_are_asked_again(answered: Room) -> None:
    bea, cyd = answered.joins("bea", "sales"), answered.joins("cyd", "sales")
    wave = answered.opens_wave()
    done, ended = answered.measures(bea, wave.id), answered.measures(cyd, wave.id)
    for position in range(1, done.total + 1):
        answered.answers(done, position)
    answered.answers(ended, 1)
    left = {who.pseudonym: it.waves for who, it in due_of_all(answered.store, ours(), practice())}
    assert left == {"ada": (wave,), "bea": (), "cyd": (wave,)}
    finish(answered.store, cyd, ended.attempt)
    assert due(answered, cyd).waves == ()


def test_who_takes_no_part_has_nothing_due(answered: Room) -> None:
    with pytest.raises(NoSuchPerson):
        due(answered, "nobody")
