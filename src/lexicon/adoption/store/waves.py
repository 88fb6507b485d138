"""Waves as they are kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from lexicon.adoption.store.prepared import Prepared
from lexicon.adoption.store.tables.asking import WAVE
from lexicon.adoption.wave import Wave


def waves(connection: Connection) -> tuple[Wave, ...]:
    """All of them, in the order they were opened in."""
    return tuple(map(_wave, _WAVES.found(connection, {})))


def find_wave(connection: Connection, name: str) -> Wave | None:
    """One of them."""
    row = connection.execute(select(WAVE).where(WAVE.c.id == name)).one_or_none()
    return None if row is None else _wave(row)


def lock_waves(connection: Connection) -> None:
    """Let two waves never get one number: on SQLite there is one writer anyway."""
    if connection.dialect.name != "sqlite":
        connection.execute(text("LOCK TABLE wave IN SHARE ROW EXCLUSIVE MODE"))


def add_wave(connection: Connection, wave: Wave) -> None:
    """Keep a new one."""
    row = {
        "id": wave.id,
        "number": wave.number,
        "entries": wave.entries,
        "forms": wave.forms,
        "teams": wave.teams,
        "each_entry": wave.each,
        "opens_at": wave.opens_at,
        "closes_at": wave.closes_at,
    }
    connection.execute(insert(WAVE), row)


def close_wave(connection: Connection, name: str, now: datetime) -> None:
    """Take no more answers."""
    connection.execute(update(WAVE).where(WAVE.c.id == name).values(closed_at=now))


_WAVES = Prepared(lambda _: select(WAVE).order_by(WAVE.c.number))
"""Asked for the head of every page."""


def _wave(row: Any) -> Wave:
    return Wave(
        row.id,
        row.number,
        row.entries,
        row.forms,
        row.teams,
        row.each_entry,
        row.opens_at,
        row.closes_at,
        row.closed_at,
    )
