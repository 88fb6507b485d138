"""The log of answers is never changed, but for people's right to be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, delete, insert

from lexicon.adoption.store.tables.asking import LOG_UNLOCK


@contextmanager
def unlocked(connection: Connection, reason: str) -> Iterator[None]:
    """Within this block of a transaction, and nowhere else, rows of the log may be changed.

    Only for erasing and retention; `recomputing.recompute` must follow in the same transaction.
    """
    connection.execute(insert(LOG_UNLOCK), {"reason": reason})
    yield
    connection.execute(delete(LOG_UNLOCK))
