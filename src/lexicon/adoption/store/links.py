"""Personal links and sessions in the store: what may be taken back, never what signs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, delete, insert, select, update

from lexicon.adoption.store.tables.asking import WAVE
from lexicon.adoption.store.tables.people import LINK

Kind = Literal["link", "session"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link that was handed out to somebody, or a session that was begun."""

    id: str
    person: str
    purpose: Kind
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None
    last_used_at: datetime | None = None


def hand_out(connection: Connection, links: Iterable[Link]) -> None:
    """Keep that they were handed out."""
    for link in links:
        values = {name: getattr(link, name) for name in Link.__slots__}
        connection.execute(insert(LINK).values(**values))


def find(connection: Connection, link: str) -> Link | None:
    """One by id; None where there is none, as when its owner was erased."""
    columns = [LINK.c[name] for name in Link.__slots__]
    row = connection.execute(select(*columns).where(LINK.c.id == link)).first()
    return Link(*row) if row else None


def used(connection: Connection, link: str, now: datetime) -> None:
    """Remember the day, not the minute: nobody needs to know more."""
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    connection.execute(update(LINK).where(LINK.c.id == link).values(last_used_at=day))


def take_back(connection: Connection, person: str, now: datetime) -> int:
    """Take back all links and sessions of somebody; the number of those that were still good."""
    live = (LINK.c.person == person) & LINK.c.revoked_at.is_(None) & (LINK.c.expires_at > now)
    return connection.execute(update(LINK).where(live).values(revoked_at=now)).rowcount


def take_back_one(connection: Connection, link: str, now: datetime) -> None:
    """End one session, or take back one link."""
    live = (LINK.c.id == link) & LINK.c.revoked_at.is_(None)
    connection.execute(update(LINK).where(live).values(revoked_at=now))


def clear(connection: Connection, before: datetime) -> int:
    """Forget links and sessions that were over before a moment; how many there were."""
    over = (LINK.c.expires_at < before) | (LINK.c.revoked_at < before)
    return connection.execute(delete(LINK).where(over)).rowcount


def invited(connection: Connection, wave: str) -> tuple[str, ...] | None:
    """The teams that a wave asks, () for all of them; None where there is no such wave."""
    row = connection.execute(select(WAVE.c.teams).where(WAVE.c.id == wave)).first()
    return tuple(row[0]) if row else None
