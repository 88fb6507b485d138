"""Figures as they were published: kept once, and read instead of being computed again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from lexicon.adoption.publishing.figure import Figure
from lexicon.adoption.store.tables.snapshots import SNAPSHOT


def published(connection: Connection) -> dict[str, tuple[Figure, ...]]:
    """The newest snapshot of each wave, by wave."""
    newest = (
        select(SNAPSHOT.c.wave, func.max(SNAPSHOT.c.taken_at).label("taken_at"))
        .group_by(SNAPSHOT.c.wave)
        .subquery()
    )
    same = (SNAPSHOT.c.wave == newest.c.wave) & (SNAPSHOT.c.taken_at == newest.c.taken_at)
    query = select(SNAPSHOT).join(newest, same).order_by(*SNAPSHOT.primary_key)
    found: dict[str, list[Figure]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.wave].append(_figure(row))
    return {wave: tuple(figures) for wave, figures in found.items()}


def publish(connection: Connection, figures: Iterable[Figure]) -> None:
    """Keep a snapshot of a wave; earlier ones stay as they are."""
    rows = [asdict(figure) for figure in figures]
    if rows:
        connection.execute(insert(SNAPSHOT), rows)


def _figure(row: Row[Any]) -> Figure:
    return Figure(
        row.wave,
        row.team,
        row.entry,
        row.major,
        row.people,
        row.right,
        row.low or 0,
        row.mode or 0,
        row.high or 0,
        row.suppressed,
        row.taken_at,
    )
