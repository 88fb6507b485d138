"""The right to be forgotten: who it was goes at once, and so does the way back to it.

Two policies (measurement.md, 4). `forget` keeps the answers as those of nobody: under a new random
id, dated by the week, with the team of that time, so that the counts of questions and the figures
of teams hold. `delete` keeps nothing. What somebody wrote in a workshop goes either way, since a
text gives its writer away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update

from lexicon.adoption.store.log import unlocked
from lexicon.adoption.store.people import Listed
from lexicon.adoption.store.recomputing import recompute
from lexicon.adoption.store.tables.asking import ASKED, ATTEMPT, RESPONSE
from lexicon.adoption.store.tables.caches import REVIEW_STATE, STANDING
from lexicon.adoption.store.tables.people import IDENTITY, LINK, PERSON, ROSTER_EVENT
from lexicon.adoption.store.workshops import seats


@dataclass(frozen=True, slots=True)
class Nobody:
    """Whose the answers of somebody erased are from now on: ids that were never anybody's."""

    id: str
    pseudonym: str


def forget(connection: Connection, people: Mapping[Nobody, Listed], now: datetime) -> int:
    """Erase people and keep their answers as nobody's; how many there are."""
    count = 0
    with unlocked(connection, "erased"):
        for nobody, person in people.items():
            _add(connection, nobody, person, now)
            attempts = select(ATTEMPT.c.id).where(ATTEMPT.c.person == person.id)
            _by_week(connection, ASKED, ASKED.c.attempt.in_(attempts))
            for table in (ATTEMPT, RESPONSE):
                _by_week(connection, table, table.c.person == person.id)
                moved = update(table).where(table.c.person == person.id).values(person=nobody.id)
                moved_rows = connection.execute(moved).rowcount
            count += moved_rows
            _drop(connection, person)
        recompute(connection)
    return count


def delete_all(connection: Connection, people: Iterable[Listed]) -> int:
    """Erase people and all their answers; how many there were."""
    count = 0
    with unlocked(connection, "erased"):
        for person in people:
            own = RESPONSE.c.person == person.id
            count += connection.execute(delete(RESPONSE).where(own)).rowcount
            attempts = select(ATTEMPT.c.id).where(ATTEMPT.c.person == person.id)
            connection.execute(delete(ASKED).where(ASKED.c.attempt.in_(attempts)))
            connection.execute(delete(ATTEMPT).where(ATTEMPT.c.person == person.id))
            _drop(connection, person)
        recompute(connection)
    return count


def week(moment: datetime) -> datetime:
    """The Monday of a moment's week, at midnight UTC."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return day - timedelta(days=day.weekday())


def last_here(connection: Connection) -> dict[str, datetime]:
    """Person → when that person last answered, signed in or was put on the list."""
    found: dict[str, datetime] = {}
    for column, person in (
        (PERSON.c.created_at, PERSON.c.id),
        (RESPONSE.c.answered_at, RESPONSE.c.person),
        (LINK.c.last_used_at, LINK.c.person),
        (ROSTER_EVENT.c.at, ROSTER_EVENT.c.person),
    ):
        for name, moment in connection.execute(select(person, func.max(column)).group_by(person)):
            if moment is not None:
                found[name] = max(moment, found.get(name, moment))
    return found


def _add(connection: Connection, nobody: Nobody, person: Listed, now: datetime) -> None:
    row = {"id": nobody.id, "pseudonym": nobody.pseudonym, "team": person.team}
    connection.execute(insert(PERSON).values(**row, created_at=week(now), erased_at=week(now)))


def _drop(connection: Connection, person: Listed) -> None:
    """What says who it was, and how to get in."""
    for name in (person.id, person.pseudonym):
        seats.forget(connection, name)
    for table in (REVIEW_STATE, STANDING, IDENTITY, LINK, ROSTER_EVENT):
        connection.execute(delete(table).where(table.c.person == person.id))
    connection.execute(delete(PERSON).where(PERSON.c.id == person.id))


def _by_week(connection: Connection, table: Table, own: ColumnElement[bool]) -> None:
    """Date rows by the week: of the hour of an answer somebody could be told."""
    moments = [column for column in table.c if column.name.endswith("_at")]
    keys = [*table.primary_key]
    for row in connection.execute(select(*keys, *moments).where(own)).all():
        is_it = [key == value for key, value in zip(keys, row, strict=False)]
        dated = zip(moments, row[len(keys) :], strict=True)
        coarse = {column.name: week(moment) for column, moment in dated if moment is not None}
        connection.execute(update(table).where(*is_it).values(**coarse))
