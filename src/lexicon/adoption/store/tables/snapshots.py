"""Figures as they were published on a day; what is shown is never computed live."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, Table, Text

from lexicon.adoption.store.columns import Moment
from lexicon.adoption.store.tables.metadata import METADATA

SNAPSHOT = Table(
    "snapshot",
    METADATA,
    Column("taken_at", Moment, primary_key=True),
    Column("wave", Text, primary_key=True),
    Column("team", Text, primary_key=True),
    Column("entry", Text, primary_key=True),
    Column("major", Integer, primary_key=True),
    Column("people", Integer, nullable=False),
    Column("right", Integer),
    Column("low", Integer),
    Column("mode", Integer),
    Column("high", Integer),
    Column("suppressed", Boolean, nullable=False),
)
"""Of `people` who answered, `low` to `high` know it, most likely `mode`; where `suppressed`,
nothing of it is kept."""
