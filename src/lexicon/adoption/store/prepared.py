"""Statements that every answer runs, worked out once for each engine.

SQLAlchemy builds and checks a statement each time it runs, which takes six times as long as SQLite
takes to run it. What is kept here is its SQL and how values go in and come out, and the driver runs
it at once: the same dialects, the same types, the same transaction, the same errors.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Boolean, Connection, Dialect, Float, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import Insert, Update
from sqlalchemy.types import TypeEngine

Statement = Select[*tuple[Any, ...]] | Insert | Update
_Change = Callable[[Any], Any]
"""How a value is changed on its way in or out; one that is missing stays so."""
_Found = TypeVar("_Found")


class Prepared:
    """A statement; `build` makes it for a dialect, by name ("sqlite", "postgresql")."""

    def __init__(self, build: Callable[[str], Statement]) -> None:
        self._build = build
        self._ready: dict[str, _Ready] = {}

    def fill(self, connection: Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Run an INSERT for each row, whose values stand in the order of the table's columns.

        Raises SQLAlchemyError.
        """
        ready = self._for(connection)
        values = [ready.values([*row]) for row in rows]
        if values:
            _begun(connection)
            driven(connection, lambda cursor: cursor.executemany(ready.sql, values))

    def run(self, connection: Connection, *rows: Mapping[str, Any]) -> None:
        """Run it for each row, by the names of its parameters. Raises SQLAlchemyError."""
        ready = self._for(connection)
        self.fill(connection, [ready.in_order(row) for row in rows])

    def found(self, connection: Connection, row: Mapping[str, Any]) -> list[Any]:
        """The rows it finds, each with a field for each column. Raises SQLAlchemyError."""
        ready = self._for(connection)
        values = ready.values(ready.in_order(row))
        _begun(connection)
        rows = driven(connection, lambda cursor: cursor.execute(ready.sql, values).fetchall())
        return [ready.row(found) for found in rows]

    def _for(self, connection: Connection) -> _Ready:
        name = connection.dialect.name
        if name not in self._ready:
            self._ready[name] = _ready(self._build(name), connection.dialect)
        return self._ready[name]


def driven(connection: Connection, work: Callable[[Any], _Found]) -> _Found:
    """Work with the driver's own cursor, in whatever transaction is open there.

    Raises the driver's faults as SQLAlchemyError.
    """
    dialect, driver = connection.dialect, connection.connection
    kind = dialect.loaded_dbapi.Error
    cursor = driver.cursor()
    try:
        return work(cursor)
    except kind as fault:
        is_lost = dialect.is_disconnect(fault, driver, cursor)
        if is_lost:
            connection.invalidate(fault)
        raise DBAPIError.instance(
            None, None, fault, kind, connection_invalidated=is_lost, dialect=dialect
        ) from fault
    finally:
        cursor.close()


def _begun(connection: Connection) -> None:
    if not connection.in_transaction():
        connection.begin()


@dataclass(frozen=True, slots=True)
class _Ready:
    """`own` are the values that stand in the statement itself; changes are by place."""

    sql: str
    names: tuple[str, ...]
    is_positional: bool
    own: Mapping[str, Any]
    inward: tuple[tuple[int, _Change], ...]
    outward: tuple[tuple[int, _Change], ...]
    fields: Callable[..., Any]

    def in_order(self, row: Mapping[str, Any]) -> list[Any]:
        given = {**self.own, **row} if self.own else row
        return [given.get(name) for name in self.names]

    def values(self, values: list[Any]) -> Any:
        """What the driver gets: in order, or by name."""
        _change(values, self.inward)
        return values if self.is_positional else dict(zip(self.names, values, strict=True))

    def row(self, found: Iterable[Any]) -> Any:
        """What the driver gave, as its types have it."""
        values = [*found]
        _change(values, self.outward)
        return self.fields(*values)


def _change(values: list[Any], changes: Iterable[tuple[int, _Change]]) -> None:
    for at, change in changes:
        if values[at] is not None:
            values[at] = change(values[at])


def _ready(statement: Statement, dialect: Dialect) -> _Ready:
    compiled = statement.compile(dialect=dialect)
    names = tuple(compiled.positiontup or compiled.binds)
    inward = [_inward(compiled.binds[name].type, dialect) for name in names]
    columns = list(statement.selected_columns) if isinstance(statement, Select) else []
    outward = [_outward(column.type, dialect) for column in columns]
    return _Ready(
        str(compiled),
        names,
        compiled.positional,
        {name: value for name, value in compiled.params.items() if value is not None},
        tuple((at, change) for at, change in enumerate(inward) if change),
        tuple((at, change) for at, change in enumerate(outward) if change),
        namedtuple("Found", [column.name for column in columns]),
    )


def _inward(kind: TypeEngine[Any], dialect: Dialect) -> _Change | None:
    if isinstance(kind, Float | Boolean):  # both drivers take these as they are, and give floats
        return None
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _outward(kind: TypeEngine[Any], dialect: Dialect) -> _Change | None:
    if isinstance(kind, Float):
        return None
    return kind.dialect_impl(dialect).result_processor(dialect, None)
