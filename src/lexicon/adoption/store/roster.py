"""Everybody who takes part, by pseudonym: nobody's name or address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, select

from lexicon.adoption.store.tables.people import PERSON


class Participant(NamedTuple):
    """Somebody who takes part today, and for which team."""

    id: str
    pseudonym: str
    team: str


def participants(connection: Connection) -> Iterator[Participant]:
    """Those who are in a team today, by team and pseudonym."""
    query = (
        select(PERSON.c.id, PERSON.c.pseudonym, PERSON.c.team)
        .where(PERSON.c.erased_at.is_(None), PERSON.c.team != "")
        .order_by(PERSON.c.team, PERSON.c.pseudonym)
    )
    for row in connection.execute(query):
        yield Participant(row.id, row.pseudonym, row.team)
