"""People, what is asked, the log of answers and what is kept up to date with it."""

from __future__ import annotations

from alembic import op

from lexicon.adoption.store.migrations.script import run

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first schema."""
    run(op.get_bind(), "m0001_answers")
