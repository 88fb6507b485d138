"""What FSRS keeps of a person, in columns: a quarter of the bytes that its JSON took.

An index on the log that grows at its end alone, and on SQLite fewer tables with an index of their
key beside them: sixteen answers that come together write 39 pages, not 52.
"""

from __future__ import annotations

from alembic import op

from lexicon.adoption.store.migrations.script import run

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Carry each card over into columns; find a wave's answers by the wave alone."""
    run(op.get_bind(), "m0005_memory")
