"""Statements that every answer runs, worked out once for each engine.

SQLAlchemy builds and checks a statement each time it runs, which takes six times as long as SQLite
takes to run it. What is kept here is its SQL and how values go in and come out: the same dialects,
the same types, the same errors.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Float, Select
from sqlalchemy.sql.dml import Insert, Update
from sqlalchemy.types import TypeEngine

Statement = Select[*tuple[Any, ...]] | Insert | Update
_Change = Callable[[Any], Any]
"""How a value is changed on its way in or out; one that is missing stays so."""


class Prepared:
    """A statement; `build` makes it for a dialect, by name ("sqlite", "postgresql")."""

    def __init__(self, build: Callable[[str], Statement]) -> None:
        self._build = build
        self._ready: dict[str, _Ready] = {}

    def run(self, connection: Connection, *rows: Mapping[str, Any]) -> None:
        """Run it for each row, by the names of its parameters. Raises SQLAlchemyError."""
        if not rows:
            return
        ready = self._for(connection)
        values = [ready.values(row) for row in rows]
        connection.exec_driver_sql(ready.sql, values[0] if len(values) == 1 else values)

    def found(self, connection: Connection, row: Mapping[str, Any]) -> list[Any]:
        """The rows it finds, each with a field for each column."""
        ready = self._for(connection)
        rows = connection.exec_driver_sql(ready.sql, ready.values(row)).all()
        return [ready.row(found) for found in rows]

    def _for(self, connection: Connection) -> _Ready:
        name = connection.dialect.name
        if name not in self._ready:
            self._ready[name] = _ready(self._build(name), connection.dialect)
        return self._ready[name]


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

    def values(self, row: Mapping[str, Any]) -> Any:
        """What the driver gets: in order, or by name."""
        given = {**self.own, **row} if self.own else row
        values = [given.get(name) for name in self.names]
        _change(values, self.inward)
        return tuple(values) if self.is_positional else dict(zip(self.names, values, strict=True))

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
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _outward(kind: TypeEngine[Any], dialect: Dialect) -> _Change | None:
    if isinstance(kind, Float):  # both drivers give a float as it is
        return None
    return kind.dialect_impl(dialect).result_processor(dialect, None)
