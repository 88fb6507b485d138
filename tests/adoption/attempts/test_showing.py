"""When a question was first shown: noted once, for all who are shown one at that moment."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import event, select

from lexicon.adoption.attempts.asking import asked_in, put_in
from lexicon.adoption.attempts.showing import Showing
from lexicon.adoption.store.opened import Connection
from lexicon.adoption.store.tables.asking import ASKED
from tests.adoption.sittings import Room
from tests.adoption.stores import NOW


def _shown_at(room: Room) -> list[datetime | None]:
    """By position, of whoever is alone in the room."""
    with room.store.reading() as connection:
        query = select(ASKED.c.served_at).order_by(ASKED.c.position)
        return list(connection.execute(query).scalars())


def _note(room: Room, attempt: str, *positions: int) -> None:
    """All at the same time."""
    showing = Showing(room.store)

    async def everybody() -> None:
        with room.store.reading() as connection:
            seen = [asked_in(connection, "ann", attempt, position) for position in positions]
        await asyncio.gather(*map(showing.note, seen))

    asyncio.run(everybody())


def test_all_that_are_shown_at_once_are_noted_in_one_transaction(room: Room) -> None:
    attempt = room.practises(room.joins("ann")).attempt
    commits: list[Connection] = []
    event.listen(room.store.engine, "commit", commits.append)
    _note(room, attempt, 1, 3, 5)
    assert len(commits) == 1
    assert _shown_at(room) == [NOW, None, NOW, None, NOW]


def test_what_was_shown_before_stays_as_it_was_noted(room: Room) -> None:
    attempt = room.practises(room.joins("ann")).attempt
    _note(room, attempt, 1)
    room.clock.wait(seconds=60)
    _note(room, attempt, 1, 2)
    assert _shown_at(room)[:2] == [NOW, NOW + timedelta(seconds=60)]


def test_a_question_is_new_until_that_is_noted_however_it_is_read(room: Room) -> None:
    attempt = room.practises(room.joins("ann")).attempt
    found = []
    for _ in range(2):
        with room.store.reading() as connection:
            reads = (asked_in, put_in)
            found += [read(connection, "ann", attempt, 1).is_new for read in reads]
        _note(room, attempt, 1)
    assert found == [True, True, False, False]
