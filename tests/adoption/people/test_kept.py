"""Whoever asks is told all that is kept of them, and of nobody else."""

from __future__ import annotations

import json

import pytest

from lexicon.adoption.store.kept import kept, of_person
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.tables.whole import whole
from tests.adoption.people.leaving import busy_room, person
from tests.adoption.sittings import Room
from tests.adoption.stores import Clock


@pytest.fixture
def room(store: Store, clock: Clock) -> Room:
    return busy_room(store, clock)


def test_a_person_is_told_every_row_that_is_kept(room: Room) -> None:
    with room.store.reading() as connection:
        told = kept(connection, person(room.store))
    assert {*told} == {
        "person", "identity", "roster_event", "link", "attempt", "asked", "response",
        "review_state", "standing", "workshop_seat", "workshop_answer",
    }  # fmt: skip
    assert told["identity"][0]["email"] == "secret@x.example"
    assert told["workshop_answer"][0]["value"] == "in my own words"
    assert len(told["response"]) == len(told["asked"])
    text = json.dumps(told)
    assert "other" not in text
    assert "t1cket" not in text


def test_every_table_that_names_a_person_is_told_of() -> None:
    told = {table.name for table, _ in of_person(("x",))}
    named = {table.name for table in whole().sorted_tables if "person" in table.c}
    assert named | {"person", "asked", "workshop_answer", "workshop_vote"} == told
