"""Those who read at the same time: in one transaction, each as if they had come alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import event, text

from lexicon.adoption.attempts.faults import NoSuchAttempt
from lexicon.adoption.readers import MOST, Readers
from lexicon.adoption.store.faults import StoreFault
from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.people import somebody
from tests.adoption.people.lists import listed

Look = Callable[[Connection], str]


def _name(person: str) -> Look:
    """Reads what somebody is called."""

    def look(connection: Connection) -> str:
        found = somebody(connection, person)
        return found.name if found else ""

    return look


def _missing(_connection: Connection) -> str:
    raise NoSuchAttempt


def _ask(store: Store, *looks: Look) -> list[str | BaseException]:
    """All at the same time."""
    readers = Readers(store)

    async def everybody() -> list[str | BaseException]:
        return await asyncio.gather(*map(readers.read, looks), return_exceptions=True)

    return asyncio.run(everybody())


def _transactions(store: Store) -> list[Connection]:
    """Grows by one with each transaction."""
    begun: list[Connection] = []
    event.listen(store.engine, "begin", begun.append)
    return begun


def test_who_come_together_read_in_one_transaction(store: Store) -> None:
    listed(store, "one", "other")
    begun = _transactions(store)
    assert _ask(store, *[_name("one"), _name("other")] * (MOST // 2)) == ["one", "other"] * 32
    assert len(begun) == 1


def test_more_than_go_at_once_go_one_after_another(store: Store) -> None:
    listed(store, "one")
    begun = _transactions(store)
    assert _ask(store, *[_name("one")] * (2 * MOST + 1)) == ["one"] * (2 * MOST + 1)
    assert len(begun) == 3


def test_what_one_does_not_find_harms_none_of_the_others(store: Store) -> None:
    listed(store, "one")
    first, second, third = _ask(store, _name("one"), _missing, _name("one"))
    assert (first, type(second), third) == ("one", NoSuchAttempt, "one")


def test_a_fault_of_the_store_is_told_to_each(store: Store) -> None:
    listed(store, "one")
    with store.writing() as connection:
        connection.execute(text("ALTER TABLE identity RENAME TO elsewhere"))
    told = _ask(store, _name("one"), _name("one"))
    assert {isinstance(fault, StoreFault) for fault in told} == {True}
    with store.writing() as connection:
        connection.execute(text("ALTER TABLE elsewhere RENAME TO identity"))
    assert _ask(store, _name("one")) == ["one"]


def test_a_mistake_of_ours_is_told_to_each_and_the_next_are_served(store: Store) -> None:
    listed(store, "one")

    def mistaken(_connection: Connection) -> str:
        raise KeyError

    assert [type(fault) for fault in _ask(store, mistaken, mistaken)] == [KeyError] * 2
    assert _ask(store, _name("one")) == ["one"]


def test_who_asks_sees_what_was_kept_before(store: Store) -> None:
    readers = Readers(store)

    async def asked_again_and_again() -> list[str]:
        found = []
        for name in ("one", "two", "three"):
            found.append(await readers.read(_name(name)))
            await asyncio.to_thread(listed, store, name)
            found.append(await readers.read(_name(name)))
        return found

    assert asyncio.run(asked_again_and_again()) == ["", "one", "", "two", "", "three"]


def test_who_stops_waiting_keeps_nobody_else_from_reading(store: Store) -> None:
    listed(store, "one")
    readers = Readers(store)

    async def impatient() -> str:
        leaving, staying = (asyncio.create_task(readers.read(_name("one"))) for _ in range(2))
        await asyncio.sleep(0)
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        return await staying

    assert asyncio.run(impatient()) == "one"
