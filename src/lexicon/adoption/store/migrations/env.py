"""What alembic runs: on the connection it is given, inside the transaction that is open there."""

from __future__ import annotations

from alembic import context

from lexicon.adoption.store.tables.whole import whole

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=whole(),
    render_as_batch=True,
)
context.run_migrations()
