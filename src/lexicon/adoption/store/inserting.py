"""Insert that keeps what is there, puts itself in its place, or adds to it: on both engines."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from lexicon.adoption.store.prepared import Prepared

_Insert = sqlite.Insert | postgresql.Insert


@cache
def keeping(table: Table) -> Prepared:
    """An INSERT that leaves a row that is there as it is."""
    return Prepared(lambda dialect: _insert(dialect, table).on_conflict_do_nothing())


@cache
def replacing(table: Table) -> Prepared:
    """An INSERT that puts its values in place of those of the same key."""

    def build(dialect: str) -> _Insert:
        statement = _insert(dialect, table)
        values = {name: statement.excluded[name] for name in _values(table)}
        return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=values)

    return Prepared(build)


@cache
def adding(table: Table) -> Prepared:
    """An INSERT that adds its values to those of the same key."""

    def build(dialect: str) -> _Insert:
        statement = _insert(dialect, table)
        sums = {name: table.c[name] + statement.excluded[name] for name in _values(table)}
        return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=sums)

    return Prepared(build)


def _insert(dialect: str, table: Table) -> _Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


def _values(table: Table) -> list[str]:
    return [column.name for column in table.columns if not column.primary_key]
