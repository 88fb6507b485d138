"""Who takes part, as attempts need it: nobody's name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select

from lexicon.adoption.store.tables.people import PERSON, ROSTER_EVENT

LOCAL = "local"
"""The pseudonym of whoever sits at this machine."""


def team_of(connection: Connection, person: str) -> str | None:
    """The team of a person today; None of nobody, or of somebody who was erased."""
    query = select(PERSON.c.team).where(PERSON.c.id == person, PERSON.c.erased_at.is_(None))
    return connection.execute(query).scalar()


def person_called(connection: Connection, name: str) -> str | None:
    """The id of who has that id or that pseudonym."""
    known = (PERSON.c.id == name) | (PERSON.c.pseudonym == name)
    query = select(PERSON.c.id).where(known, PERSON.c.erased_at.is_(None))
    return connection.execute(query).scalars().first()


def take_part(
    connection: Connection, person: str, pseudonym: str, team: str, now: datetime
) -> None:
    """Add somebody under a pseudonym, for a team from now on ("" is none)."""
    row = {"id": person, "pseudonym": pseudonym, "team": team, "roles": ("member",)}
    connection.execute(insert(PERSON), {**row, "created_at": now})
    connection.execute(insert(ROSTER_EVENT), {"person": person, "team": team, "at": now})
