"""Who takes part: a seat is taken once, however often the button is pressed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from lexicon.adoption.store.tables.workshop import (
    WORKSHOP_ANSWER,
    WORKSHOP_SEAT,
    WORKSHOP_VOTE,
)
from lexicon.adoption.store.workshops.rows import SeatRow


def add(connection: Connection, seat: SeatRow, ticket: str, at: datetime) -> None:
    """Keep a new participant; `ticket` is the digest of what their browser keeps."""
    values = {
        "id": seat.id, "workshop": seat.workshop, "person": seat.person, "ticket": ticket,
        "team": seat.team, "language": seat.language, "shows": seat.shows, "joined_at": at,
    }  # fmt: skip
    connection.execute(insert(WORKSHOP_SEAT), values)


def of_ticket(connection: Connection, ticket: str) -> SeatRow | None:
    """The seat that a browser's ticket is for."""
    query = select(WORKSHOP_SEAT).where(WORKSHOP_SEAT.c.ticket == ticket)
    row = connection.execute(query).one_or_none()
    return _read(row) if row else None


def of_person(connection: Connection, workshop: str, person: str) -> SeatRow | None:
    """A person's seat in a workshop."""
    query = select(WORKSHOP_SEAT).where(
        WORKSHOP_SEAT.c.workshop == workshop, WORKSHOP_SEAT.c.person == person
    )
    row = connection.execute(query).one_or_none() if person else None
    return _read(row) if row else None


def of_workshop(connection: Connection, workshop: str) -> tuple[SeatRow, ...]:
    """All seats, those who left among them, in the order in which they were taken."""
    query = (
        select(WORKSHOP_SEAT)
        .where(WORKSHOP_SEAT.c.workshop == workshop)
        .order_by(WORKSHOP_SEAT.c.joined_at, WORKSHOP_SEAT.c.id)
    )
    return tuple(_read(row) for row in connection.execute(query))


def change(connection: Connection, seat: str, **values: Any) -> None:
    """Another language, team or consent."""
    connection.execute(update(WORKSHOP_SEAT).where(WORKSHOP_SEAT.c.id == seat).values(**values))


def leave(connection: Connection, seat: str, at: datetime, withdraws: bool) -> None:
    """Somebody goes; with `withdraws` nothing of what they gave is left."""
    connection.execute(
        update(WORKSHOP_SEAT).where(WORKSHOP_SEAT.c.id == seat).values(left_at=at, shows=False)
        if withdraws
        else update(WORKSHOP_SEAT).where(WORKSHOP_SEAT.c.id == seat).values(left_at=at)
    )
    for table in (WORKSHOP_ANSWER, WORKSHOP_VOTE) if withdraws else ():
        connection.execute(delete(table).where(table.c.seat == seat))


def forget(connection: Connection, person: str) -> int:
    """Erase a person: what they wrote and voted, and that they were there. How many seats."""
    seats = select(WORKSHOP_SEAT.c.id).where(WORKSHOP_SEAT.c.person == person)
    for table in (WORKSHOP_ANSWER, WORKSHOP_VOTE) if person else ():
        connection.execute(delete(table).where(table.c.seat.in_(seats)))
    gone = delete(WORKSHOP_SEAT).where(WORKSHOP_SEAT.c.person == person)
    return connection.execute(gone).rowcount if person else 0


def _read(row: Row[Any]) -> SeatRow:
    return SeatRow(
        row.id, row.workshop, row.person, row.team, row.language, row.shows,
        row.left_at is not None,
    )  # fmt: skip
