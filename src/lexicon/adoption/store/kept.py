"""All that is kept of one person: found by the shape of the tables, so that no new one is left out.

A table with a column `person` holds rows of a person's, and so does one that points at such a row:
the questions of an attempt, the votes of a seat.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, select

from lexicon.adoption.store.people import Listed
from lexicon.adoption.store.tables.people import PERSON
from lexicon.adoption.store.tables.whole import whole

_NOT_TOLD = frozenset({"ticket"})
"""What would let somebody in, and says nothing of the person."""
Rows = list[dict[str, Any]]


def kept(connection: Connection, person: Listed) -> dict[str, Rows]:
    """Table → rows, moments in UTC as ISO 8601; ready for JSON. Tables without any are left out."""
    names = (person.id, person.pseudonym)
    found = {}
    for table, condition in of_person(names):
        rows = connection.execute(select(table).where(condition)).mappings()
        found[table.name] = [_told(row) for row in rows]
    return {name: sorted(rows, key=repr) for name, rows in sorted(found.items()) if rows}


def of_person(names: Sequence[str]) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Every table with rows of a person's, and which of its rows they are."""
    tables = whole().sorted_tables
    own = {PERSON: PERSON.c.id.in_(names)}
    own |= {table: table.c.person.in_(names) for table in tables if "person" in table.c}
    yield from own.items()
    for table in tables:
        for key in table.foreign_keys:
            parent = key.column.table
            if table not in own and parent in own and parent is not PERSON:
                yield table, key.parent.in_(select(key.column).where(own[parent]))


def _told(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): _plain(value) for name, value in row.items() if str(name) not in _NOT_TOLD}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return [*value] if isinstance(value, tuple) else value
