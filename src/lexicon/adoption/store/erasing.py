"""The right to be forgotten: who it was goes at once, and so does the way back to it.

Two policies (measurement.md, 4). `forget` keeps the answers as those of nobody: under a new random
id, dated by the week, with the team of that time, so that the counts of questions and the figures
of teams hold. `delete` keeps of them only how often each question was right, with everybody's. What
somebody wrote in a workshop goes either way, since a
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
from lexicon.adoption.store.tallying import keep_counts
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
            count += _hand_over(connection, person, nobody, _of(person), now)
            _drop(connection, person)
        recompute(connection)
    return count


def detach(
    connection: Connection, people: Mapping[Nobody, Listed], before: datetime, now: datetime
) -> int:
    """Make nobody's what people who are still here answered before a moment; how many answers."""
    count = 0
    with unlocked(connection, "retention"):
        for nobody, person in people.items():
            old = _of(person) & (ATTEMPT.c.opened_at < before)
            count += _hand_over(connection, person, nobody, old, now)
        recompute(connection)
    return count


def answers_before(connection: Connection, before: datetime) -> dict[str, int]:
    """Person → how many answers of sittings that began before a moment."""
    query = (
        select(RESPONSE.c.person, func.count())
        .join_from(RESPONSE, ATTEMPT, ATTEMPT.c.id == RESPONSE.c.attempt)
        .where(ATTEMPT.c.opened_at < before)
        .group_by(RESPONSE.c.person)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def delete_all(connection: Connection, people: Iterable[Listed]) -> int:
    """Erase people and all their answers; how many there were."""
    count = 0
    with unlocked(connection, "erased"):
        for person in people:
            keep_counts(connection, person.id)
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


def _of(person: Listed) -> ColumnElement[bool]:
    return ATTEMPT.c.person == person.id


def _hand_over(
    connection: Connection, person: Listed, nobody: Nobody, own: ColumnElement[bool], now: datetime
) -> int:
    """Give sittings with their answers to nobody, dated by the week; how many answers."""
    row = {"id": nobody.id, "pseudonym": nobody.pseudonym, "team": person.team}
    connection.execute(insert(PERSON).values(**row, created_at=week(now), erased_at=week(now)))
    sittings = [*connection.execute(select(ATTEMPT.c.id).where(own)).scalars()]
    _by_week(connection, ASKED, ASKED.c.attempt.in_(sittings))
    for table, key in ((ATTEMPT, ATTEMPT.c.id), (RESPONSE, RESPONSE.c.attempt)):
        _by_week(connection, table, key.in_(sittings))
        moved = update(table).where(key.in_(sittings)).values(person=nobody.id)
        count = connection.execute(moved).rowcount
    return count


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
