"""Statements that every answer runs, worked out once for each engine.

SQLAlchemy builds and checks a statement each time it runs, which takes six times as long as SQLite
takes to run it. What is kept here is its SQL and how values go in and come out: the same dialects,
the same types, the same errors.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Float, Select
from sqlalchemy.sql.dml import Insert, Update
from sqlalchemy.types import TypeEngine

Statement = Select[*tuple[Any, ...]] | Insert | Update
_Change = Callable[[Any], Any] | None
"""How a value is changed on its way in or out; None leaves it."""


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
    sql: str
    is_positional: bool
    inward: tuple[tuple[str, Any, _Change], ...]
    outward: tuple[_Change, ...]
    fields: Callable[..., Any]

    def values(self, row: Mapping[str, Any]) -> Any:
        """What the driver gets: in order, or by name."""
        given = [
            change(row[name]) if change and name in row else row.get(name, own)
            for name, own, change in self.inward
        ]
        if self.is_positional:
            return tuple(given)
        return {name: value for (name, _, _), value in zip(self.inward, given, strict=True)}

    def row(self, found: Any) -> Any:
        """What the driver gave, as its types have it."""
        pairs = zip(found, self.outward, strict=True)
        return self.fields(*[change(value) if change else value for value, change in pairs])


def _ready(statement: Statement, dialect: Dialect) -> _Ready:
    compiled = statement.compile(dialect=dialect)
    names = compiled.positiontup or list(compiled.binds)
    own = compiled.params  # the values that stand in the statement itself
    columns = list(statement.selected_columns) if isinstance(statement, Select) else []
    return _Ready(
        str(compiled),
        compiled.positional,
        tuple((name, own.get(name), _inward(compiled.binds[name].type, dialect)) for name in names),
        tuple(_outward(column.type, dialect) for column in columns),
        namedtuple("Found", [column.name for column in columns]),
    )


def _inward(kind: TypeEngine[Any], dialect: Dialect) -> _Change:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _outward(kind: TypeEngine[Any], dialect: Dialect) -> _Change:
    if isinstance(kind, Float):  # both drivers give a float as it is
        return None
    return kind.dialect_impl(dialect).result_processor(dialect, None)
