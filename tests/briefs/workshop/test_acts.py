"""A workshop in the store, on both engines: who may do what when, and what is kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.workshops import seats as seat_rows
from lexicon.adoption.store.workshops.rows import ChoiceRow
from lexicon.briefs.workshop import acts
from lexicon.briefs.workshop.phases import NotNow
from lexicon.briefs.workshop.plan import Topic
from lexicon.briefs.workshop.room import NoSuchWorkshop, found, room
from lexicon.briefs.workshop.views import winner
from lexicon.history.signing import Signing
from tests.adoption.stores import NOW
from tests.briefs.workshop.conftest import BOUNDARY, Table

MQL = "stage/mql"
SIGNING = Signing("marketing", "head of marketing", NOW.isoformat(), "Workshop")
INCLUDED = ChoiceRow(BOUNDARY, "option", "included", {"fr": "Oui."})
EXCLUDED = ChoiceRow(BOUNDARY, "option", "excluded", {"fr": "Non."})


def test_a_workshop_is_found_by_its_code_however_it_is_typed(table: Table) -> None:
    names = {found(table.store, typed) for typed in ("", table.id, "ABC234", " abc-234 ")}
    assert names == {table.id}
    with pytest.raises(NoSuchWorkshop):
        found(table.store, "XYZ999")
    with pytest.raises(NoSuchWorkshop):
        room(table.store, "nowhere")


def test_a_seat_is_taken_once_however_often_the_button_is_pressed(table: Table) -> None:
    table.sit_down()
    table.sit_down()
    assert table.seats[:6] == table.seats[6:]
    assert len(table.room.present) == 6


def test_a_person_who_has_signed_in_has_one_seat_on_every_device(table: Table) -> None:
    joining = acts.Joining("sales", "fr", True, "p1")
    first, second = (
        acts.join(table.store, table.id, joining, ticket, table.new_id) for ticket in "ab"
    )
    assert first == second


def test_nobody_answers_before_or_after_the_time_alone(table: Table) -> None:
    table.sit_down()
    with pytest.raises(NotNow):
        table.answer(0, BOUNDARY, "included")
    table.go_on("alone")
    table.answer(0, BOUNDARY, "included")
    table.go_on("wall")
    with pytest.raises(NotNow):
        table.answer(0, BOUNDARY, "excluded")
    assert table.room.own(table.seats[0]) == {Topic("decision", BOUNDARY): "included"}


def test_the_last_answer_counts_and_an_empty_one_takes_it_out(table: Table) -> None:
    table.sit_down()
    table.go_on("alone")
    for value in ("A first text.", "A second\ttext.\x00 "):
        table.answer(0, MQL, value)
    assert list(table.room.own(table.seats[0]).values()) == ["A second text."]
    table.answer(0, MQL, "")
    assert table.room.own(table.seats[0]) == {}


def test_a_text_of_a_hundred_kilobytes_is_kept_as_far_as_a_definition_could_go(
    table: Table,
) -> None:
    table.sit_down()
    table.go_on("alone")
    table.answer(0, MQL, "x" * 100_000)
    assert [len(text) for text in table.room.own(table.seats[0]).values()] == [acts.LONGEST]


def test_two_who_lead_never_overwrite_each_other(table: Table) -> None:
    table.go_on("choose")
    seen = table.room.row.revision
    acts.choose(table.store, table.id, seen, INCLUDED)
    with pytest.raises(acts.Moved):
        acts.choose(table.store, table.id, seen, EXCLUDED)
    acts.choose(table.store, table.id, seen, INCLUDED)
    assert table.room.settled == (INCLUDED,)


def test_of_many_who_choose_at_once_exactly_one_is_heard(table: Table) -> None:
    table.go_on("choose")
    seen = table.room.row.revision

    def choose(number: int) -> bool:
        row = ChoiceRow(BOUNDARY, "option", "included", {"fr": str(number)})
        try:
            acts.choose(table.store, table.id, seen, row)
        except acts.Moved:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(choose, range(8))) == 1


def test_a_choice_can_be_taken_back_until_the_end(table: Table) -> None:
    table.go_on("choose")
    acts.choose(table.store, table.id, table.room.row.revision, INCLUDED)
    nothing = ChoiceRow(BOUNDARY, "", "", {})
    acts.choose(table.store, table.id, table.room.row.revision, nothing)
    assert table.room.settled == ()


def test_one_person_has_one_vote_on_a_wording_and_wordings_have_no_author(table: Table) -> None:
    table.sit_down()
    table.go_on("wall")
    for text in ("Ripe.", "Ready.", "Ripe."):
        acts.put_wording(table.store, table.id, MQL, "en", text, table.new_id)
    first, second = table.room.wordings
    for wording in (first, second):
        acts.vote(table.store, table.id, table.seats[0], wording.id)
    acts.vote(table.store, table.id, table.seats[0], "nonsense")
    assert winner(table.room, MQL) == {"en": "Ready."}
    acts.vote(table.store, table.id, table.seats[1], first.id)
    assert winner(table.room, MQL) == {}
    assert {item.wording for item in table.room.votes} == {first.id, second.id}
    assert [item.text for item in table.room.wordings] == ["Ripe.", "Ready."]


def test_who_leaves_is_counted_no_more_and_may_take_everything_along(table: Table) -> None:
    table.sit_down()
    table.go_on("alone")
    for number in (0, 1):
        table.answer(number, BOUNDARY, "included")
    acts.leave(table.store, table.seats[0], withdraws=False)
    acts.leave(table.store, table.seats[1], withdraws=True)
    assert len(table.room.present) == 4
    assert [item.seat for item in table.room.given.answers] == [table.seats[0]]
    assert acts.seat_of(table.store, table.id, "ticket 0") is None


def test_a_person_who_is_erased_leaves_nothing_behind(table: Table) -> None:
    joining = acts.Joining("sales", "fr", True, "p1")
    table.seats.append(acts.join(table.store, table.id, joining, "t", table.new_id))
    table.go_on("alone")
    table.answer(0, MQL, "My words.")
    with table.store.writing() as connection:
        assert seat_rows.forget(connection, "") == 0
        assert seat_rows.forget(connection, "p1") == 1
    assert (table.room.given.seats, table.room.given.answers) == ((), ())


def test_a_ticket_of_another_workshop_opens_no_seat_here(table: Table, store: Store) -> None:
    table.sit_down()
    other = acts.begin(store, table.room.plan, "other", "OTHER9")
    assert acts.seat_of(store, other, "ticket 0") is None
    assert acts.seat_of(store, table.id, "ticket 0") is not None
    assert acts.seat_of(store, table.id, "") is None
