"""Workshops: seats, what was written alone, votes, choices."""

from __future__ import annotations

from alembic import op

from lexicon.adoption.store.migrations.script import run

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the tables of workshops."""
    run(op.get_bind(), "m0002_workshop")
