"""Carry all rows of one store into another, whichever engines they are on."""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, insert, select

from lexicon.adoption.store.log import unlocked
from lexicon.adoption.store.tables.asking import LOG_UNLOCK
from lexicon.adoption.store.tables.whole import whole

_AT_ONCE = 1000


def copy_all(source: Connection, target: Connection) -> None:
    """Add every row; the target must be empty."""
    for table in _tables():
        found = source.execute(select(table), execution_options={"yield_per": _AT_ONCE})
        for some in found.mappings().partitions():
            target.execute(insert(table), [dict(row) for row in some])


def empty_all(target: Connection) -> None:
    """Delete every row, of the log too."""
    with unlocked(target, "a backup takes its place"):
        for table in reversed(_tables()):
            target.execute(delete(table))


def _tables() -> list[Table]:
    """Those that others refer to before those that refer to them."""
    return [table for table in whole().sorted_tables if table is not LOG_UNLOCK]
