"""Answers that come at the same time: kept together, each as if it had come alone."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import Connection, event, text

from lexicon.adoption.attempts.answering import Outcome, answer_all
from lexicon.adoption.attempts.faults import (
    AnswerConflict,
    AttemptClosed,
    NoSuchAttempt,
    NotAnAnswer,
)
from lexicon.adoption.attempts.progress import finish
from lexicon.adoption.attempts.tray import MOST, Tray
from lexicon.adoption.given import Receipt
from lexicon.adoption.store.faults import StoreFault
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.recomputing import drifts
from lexicon.adoption.store.responses import evidence
from tests.adoption.faults.work import Errand, prepare
from tests.adoption.sittings import Room


def _all(store: Store, errands: Sequence[Errand]) -> list[Outcome]:
    return answer_all(store, [errand.sent for errand in errands])


def _kept(store: Store) -> int:
    with store.reading() as connection:
        assert drifts(connection) == ()
        return len(list(evidence(connection)))


def _writes(store: Store) -> list[str]:
    """Grows by one with each transaction that writes."""
    seen: list[str] = []

    def note(_connection: Connection) -> None:
        seen.append("commit")

    event.listen(store.engine, "commit", note)
    return seen


@pytest.fixture
def errands(room: Room) -> list[Errand]:
    """Eight people with fifty answers each, one of each person in turn."""
    found = prepare(room.store, "p", 8)
    room.clock.wait(seconds=60)
    return found


def test_what_comes_together_is_one_transaction(room: Room, errands: list[Errand]) -> None:
    commits = _writes(room.store)
    outcomes = _all(room.store, errands)
    assert [outcome.is_new for outcome in outcomes if isinstance(outcome, Receipt)] == [True] * 400
    assert commits == ["commit"]
    assert _kept(room.store) == 400


def test_together_or_one_by_one_comes_to_the_same(room: Room, errands: list[Errand]) -> None:
    alone, together = errands[0::2], errands[1::2]
    one_by_one = [errand.run(room.store) for errand in alone]
    at_once = _all(room.store, together)
    assert [type(item) for item in at_once] == [type(item) for item in one_by_one]
    assert _kept(room.store) == len(errands)
    assert [item.is_new for item in map(_receipt, _all(room.store, errands))] == [False] * 400


def _receipt(outcome: Outcome) -> Receipt:
    assert isinstance(outcome, Receipt)
    return outcome


def test_one_that_cannot_be_kept_harms_none_of_the_others(
    room: Room, errands: list[Errand]
) -> None:
    good = errands[:5]
    over, strange, elsewhere = errands[5], errands[6], errands[7]
    finish(room.store, over.person, over.attempt)
    bad = [over, replace(strange, answer=("nonsense",)), replace(elsewhere, attempt="nowhere")]
    outcomes = _all(room.store, [*bad, *good])
    assert [type(outcome) for outcome in outcomes[:3]] == [
        AttemptClosed,
        NotAnAnswer,
        NoSuchAttempt,
    ]
    assert [_receipt(outcome).is_new for outcome in outcomes[3:]] == [True] * 5
    assert _kept(room.store) == 5


def test_an_id_that_was_used_before_harms_none_of_the_others(
    room: Room, errands: list[Errand]
) -> None:
    first, thief, *others = errands[:8]
    outcomes = _all(room.store, [first, replace(thief, submission=first.submission), *others])
    assert isinstance(outcomes[1], AnswerConflict)
    assert [_receipt(item).is_new for item in (outcomes[0], *outcomes[2:])] == [True] * 7
    assert _kept(room.store) == 7


def test_what_the_store_cannot_hold_harms_none_of_the_others(
    room: Room, errands: list[Errand]
) -> None:
    odd = replace(errands[0], submission="a\0b")
    outcomes = _all(room.store, [odd, *errands[1:4]])
    assert [_receipt(outcome).is_new for outcome in outcomes[1:]] == [True] * 3
    assert isinstance(outcomes[0], Receipt | StoreFault)
    assert _kept(room.store) == 3 + isinstance(outcomes[0], Receipt)


def test_the_same_form_twice_at_once_is_kept_once(room: Room, errands: list[Errand]) -> None:
    once = errands[0]
    other = next(item for item in errands if item.answer != once.answer)
    changed = replace(once, submission="other", answer=other.answer)
    first, second, third = _all(room.store, [once, once, changed])
    assert (_receipt(first).is_new, _receipt(second).is_new) == (True, False)
    assert isinstance(third, AnswerConflict)
    assert _kept(room.store) == 1


def test_answers_of_one_person_are_counted_in_their_order(
    room: Room, errands: list[Errand]
) -> None:
    own = [errand for errand in errands if errand.person == "p3"]
    assert len(_all(room.store, own)) == 50
    assert _kept(room.store) == 50


def test_the_tray_keeps_all_that_lies_in_it(room: Room, errands: list[Errand]) -> None:
    commits = _writes(room.store)
    tray = Tray(room.store)

    async def everybody() -> list[Receipt]:
        return await asyncio.gather(*(tray.answer(errand.sent) for errand in errands))

    assert [receipt.is_new for receipt in asyncio.run(everybody())] == [True] * 400
    assert len(commits) == -(-400 // MOST)
    assert _kept(room.store) == 400


def test_each_loop_has_a_pile_of_its_own(room: Room, errands: list[Errand]) -> None:
    tray = Tray(room.store)
    for errand in errands[:3]:
        assert asyncio.run(tray.answer(errand.sent)).is_new
    assert _kept(room.store) == 3


def test_who_stops_waiting_takes_nothing_back(room: Room, errands: list[Errand]) -> None:
    tray = Tray(room.store)

    async def impatient() -> Receipt:
        leaving, staying = (asyncio.create_task(tray.answer(one.sent)) for one in errands[:2])
        await asyncio.sleep(0)
        leaving.cancel()
        return await staying

    assert asyncio.run(impatient()).is_new
    assert _kept(room.store) == 2


def test_a_fault_of_the_store_is_told_to_each_and_sent_again_all_is_kept(
    room: Room, errands: list[Errand]
) -> None:
    tray = Tray(room.store)

    async def everybody() -> list[Receipt | BaseException]:
        waiting = (tray.answer(errand.sent) for errand in errands[:8])
        return await asyncio.gather(*waiting, return_exceptions=True)

    with room.store.writing() as connection:
        connection.execute(text("ALTER TABLE response RENAME TO elsewhere"))
    assert {isinstance(item, StoreFault) for item in asyncio.run(everybody())} == {True}
    with room.store.writing() as connection:
        connection.execute(text("ALTER TABLE elsewhere RENAME TO response"))
    assert [isinstance(item, Receipt) for item in asyncio.run(everybody())] == [True] * 8
    assert _kept(room.store) == 8
