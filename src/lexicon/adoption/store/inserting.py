"""Insert that keeps what is there, puts itself in its place, or adds to it: on both engines.

Statements are built once: to build one takes as long as to run it.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = sqlite.Insert | postgresql.Insert


def keeping(connection: Connection, table: Table) -> Insert:
    """An INSERT that leaves a row that is there as it is."""
    return _keeping(connection.dialect.name, table)


def replacing(connection: Connection, table: Table) -> Insert:
    """An INSERT that puts its values in place of those of the same key."""
    return _replacing(connection.dialect.name, table)


def adding(connection: Connection, table: Table) -> Insert:
    """An INSERT that adds its values to those of the same key."""
    return _adding(connection.dialect.name, table)


@cache
def _keeping(dialect: str, table: Table) -> Insert:
    return _insert(dialect, table).on_conflict_do_nothing()


@cache
def _replacing(dialect: str, table: Table) -> Insert:
    statement = _insert(dialect, table)
    new = statement.excluded
    values = {name: new[name] for name in _values(table)}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=values)


@cache
def _adding(dialect: str, table: Table) -> Insert:
    statement = _insert(dialect, table)
    new = statement.excluded
    sums = {name: table.c[name] + new[name] for name in _values(table)}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=sums)


def _insert(dialect: str, table: Table) -> Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


def _values(table: Table) -> list[str]:
    return [column.name for column in table.columns if not column.primary_key]
