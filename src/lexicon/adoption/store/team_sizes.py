"""How many people each team has today: those who did not answer are the difference."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from lexicon.adoption.store.tables.people import PERSON


def team_sizes(connection: Connection) -> dict[str, int]:
    """Team → people in it; who was erased or is in no team is not counted."""
    query = (
        select(PERSON.c.team, func.count().label("people"))
        .where(PERSON.c.erased_at.is_(None), PERSON.c.team != "")
        .group_by(PERSON.c.team)
    )
    return {row.team: row.people for row in connection.execute(query)}
