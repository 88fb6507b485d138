"""The log of answers is never changed, but for people's right to be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, delete, insert, text

from lexicon.adoption.store.tables.asking import LOG_UNLOCK


def hold_log(connection: Connection) -> None:
    """Let nobody answer until this transaction ends; on SQLite whoever writes is alone anyway."""
    if connection.dialect.name != "sqlite":
        connection.execute(text("LOCK TABLE response IN SHARE ROW EXCLUSIVE MODE"))


@contextmanager
def unlocked(connection: Connection, reason: str) -> Iterator[None]:
    """Within this block of a transaction, and nowhere else, rows of the log may be changed.

    Only for erasing and retention; `recomputing.recompute` must follow in the same transaction.
    """
    connection.execute(insert(LOG_UNLOCK), {"reason": reason})
    yield
    connection.execute(delete(LOG_UNLOCK))
