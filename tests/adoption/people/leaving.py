"""Two people of whom everything is kept that can be, and what a test asks of them."""

from __future__ import annotations

import uuid
from datetime import timedelta

from sqlalchemy import insert, select

from lexicon.adoption.people.admission import Doorkeeper
from lexicon.adoption.store import people
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.people import Listed
from lexicon.adoption.store.tables.whole import whole
from lexicon.adoption.store.tables.workshop import WORKSHOP, WORKSHOP_ANSWER, WORKSHOP_SEAT
from tests.adoption.people.lists import KEYS, listed
from tests.adoption.sittings import Room
from tests.adoption.stores import NOW, Clock


def busy_room(store: Store, clock: Clock) -> Room:
    """Two who practised and answered a wave; one has a link and was in a workshop."""
    made = Room(store, clock)
    somebody, _ = listed(store, "secret", "other")
    made.opens_wave(("stage/mql",))
    for name in ("secret", "other"):
        for at in (made.practises(name, number=1), made.measures(name)):
            for position in range(1, at.total + 1):
                made.answers(at, position, position % 2 == 0)
    list(keeper(store).hand_out([somebody], NOW, timedelta(days=300)))
    workshop = {"id": "w", "title": "T", "code": "c", "phase": "write", "plan": "{}",
                "revision": 1, "opened_at": NOW}  # fmt: skip
    seat = {"id": "s", "workshop": "w", "person": "secret", "ticket": "t1cket", "team": "sales",
            "language": "en", "shows": True, "joined_at": NOW}  # fmt: skip
    wrote = {"seat": "s", "kind": "term", "about": "x", "value": "in my own words",
             "written_at": NOW}  # fmt: skip
    with store.writing() as connection:
        for table, row in ((WORKSHOP, workshop), (WORKSHOP_SEAT, seat), (WORKSHOP_ANSWER, wrote)):
            connection.execute(insert(table).values(**row))
    return made


def keeper(store: Store) -> Doorkeeper:
    return Doorkeeper(store, KEYS, lambda: uuid.uuid4().hex)


def person(store: Store, name: str = "secret") -> Listed:
    with store.reading() as connection:
        found = people.somebody(connection, name)
    assert found is not None
    return found


def everything(store: Store) -> str:
    """All that the store holds, as text."""
    with store.reading() as connection:
        rows = [connection.execute(select(table)).all() for table in whole().sorted_tables]
    return repr(rows)
