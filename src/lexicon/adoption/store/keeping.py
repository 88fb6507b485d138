"""Write what is kept up to date with each answer. Whoever writes holds the person (`hold`)."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, bindparam, update

from lexicon.adoption.counted import NOBODY, Review, Stand
from lexicon.adoption.store.inserting import insert_into
from lexicon.adoption.store.tables.caches import CELL, PATTERN, REVIEW_STATE, STANDING


class Place(NamedTuple):
    """Whose figures they are: a person's in a wave, for the team of that time."""

    wave: str
    person: str
    entry: str
    major: int
    team: str


def keep_review(connection: Connection, place: Place, review: Review) -> None:
    """What a person knows, in place of what was kept before."""
    row = {
        "person": place.person,
        "entry": place.entry,
        "major": place.major,
        "mastery": review.mastery,
        "answers": review.answers,
        "card": review.card,
        "due_at": review.due_at,
    }
    connection.execute(_replacing(connection, REVIEW_STATE), row)


def keep_stand(connection: Connection, place: Place, before: Stand, after: Stand) -> None:
    """A person's figures in a wave, and by as much their team's."""
    connection.execute(
        _replacing(connection, STANDING),
        {**place._asdict(), **_figures(after), "marks": after.marks},
    )
    team = {"wave": place.wave, "team": place.team, "entry": place.entry, "major": place.major}
    connection.execute(_adding(connection, CELL), {**team, **_difference(before, after)})
    if after.marks != before.marks:
        if before != NOBODY and before.answers:
            left = {f"a_{name}": value for name, value in (team | {"marks": before.marks}).items()}
            connection.execute(_LEAVING, left)
        connection.execute(
            _adding(connection, PATTERN), {**team, "marks": after.marks, "persons": 1}
        )


def _figures(stand: Stand) -> dict[str, int]:
    return {"answers": stand.answers, "right": stand.right, "rushed": stand.rushed}


def _difference(before: Stand, after: Stand) -> dict[str, int]:
    earlier = _figures(before)
    grown = {name: value - earlier[name] for name, value in _figures(after).items()}
    return {**grown, "persons": int(after.answers > 0) - int(before.answers > 0)}


def _replacing(connection: Connection, table: Table) -> Any:
    statement = insert_into(connection, table)
    new = {column.name: statement.excluded[column.name] for column in _values(table)}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=new)


def _adding(connection: Connection, table: Table) -> Any:
    statement = insert_into(connection, table)
    sums = {column.name: column + statement.excluded[column.name] for column in _values(table)}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=sums)


def _values(table: Table) -> list[Any]:
    return [column for column in table.columns if not column.primary_key]


_LEAVING = (
    update(PATTERN)
    .where(*(column == bindparam(f"a_{column.name}") for column in PATTERN.primary_key))
    .values(persons=PATTERN.c.persons - 1)
)
