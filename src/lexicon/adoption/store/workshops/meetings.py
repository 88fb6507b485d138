"""Workshops themselves: begun, found, moved on, closed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from lexicon.adoption.store.tables.workshop import WORKSHOP
from lexicon.adoption.store.workshops.rows import Workshop


def add(connection: Connection, workshop: Workshop) -> None:
    """Keep a new workshop."""
    values = {
        "id": workshop.id, "title": workshop.title, "code": workshop.code,
        "phase": workshop.phase, "plan": workshop.plan, "revision": workshop.revision,
        "opened_at": workshop.opened_at,
    }  # fmt: skip
    connection.execute(insert(WORKSHOP), values)


def workshop(connection: Connection, name: str) -> Workshop | None:
    """A workshop by its id."""
    row = connection.execute(select(WORKSHOP).where(WORKSHOP.c.id == name)).one_or_none()
    return _read(row) if row else None


def of_code(connection: Connection, code: str) -> Workshop | None:
    """A workshop by the code that its participants were given."""
    row = connection.execute(select(WORKSHOP).where(WORKSHOP.c.code == code)).one_or_none()
    return _read(row) if row else None


def all_workshops(connection: Connection) -> tuple[Workshop, ...]:
    """All of them, the newest first."""
    rows = connection.execute(select(WORKSHOP).order_by(WORKSHOP.c.opened_at.desc(), WORKSHOP.c.id))
    return tuple(_read(row) for row in rows)


def locked(connection: Connection, name: str) -> Workshop | None:
    """A workshop that nobody else changes until this transaction ends."""
    query = select(WORKSHOP).where(WORKSHOP.c.id == name).with_for_update()
    row = connection.execute(query).one_or_none()
    return _read(row) if row else None


def change(connection: Connection, name: str, seen: int, **values: Any) -> bool:
    """Change a workshop that is still at the revision seen; false where somebody was first."""
    query = (
        update(WORKSHOP)
        .where(WORKSHOP.c.id == name, WORKSHOP.c.revision == seen)
        .values(revision=seen + 1, **values)
    )
    return connection.execute(query).rowcount == 1


def close(connection: Connection, name: str, seen: int, paper: str, at: datetime) -> bool:
    """Keep the page to sign, and end the workshop."""
    return change(connection, name, seen, phase="sign", paper=paper, closed_at=at)


def _read(row: Row[Any]) -> Workshop:
    return Workshop(
        row.id, row.title, row.code, row.phase, row.plan, row.revision, row.opened_at,
        row.closed_at, row.paper,
    )  # fmt: skip
