"""Counts of questions that outlive answers which were deleted."""

from __future__ import annotations

from alembic import op

from lexicon.adoption.store.migrations.script import run

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the table of them."""
    run(op.get_bind(), "m0003_departed")
