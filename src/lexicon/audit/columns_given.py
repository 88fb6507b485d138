"""The columns that the data has, kept in a table, so that an audit can say which nobody reads."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.audit.engine import Engine
from lexicon.audit.held import Held, literal
from lexicon.audit.mended import MADE_UP
from lexicon.audit.reading import columns_of
from lexicon.audit.sources import Source
from lexicon.audit.table import name

_TABLE = "columns_given"


def note_columns(engine: Engine, sources: Sequence[Source]) -> tuple[str, ...]:
    """The columns of all sources, in order. Raises DataUnreadable."""
    found: dict[str, None] = {}
    for one in sources:
        named = [column.name for column in columns_of(engine, one)]
        found |= dict.fromkeys(() if one.is_json and named == [MADE_UP] else named)
    engine.read(f"CREATE OR REPLACE TABLE {_TABLE} ({name('column')} VARCHAR, place BIGINT)")
    rows = ", ".join(f"({literal(one)}, {place})" for place, one in enumerate(found))
    if rows:
        engine.read(f"INSERT INTO {_TABLE} VALUES {rows}")
    return tuple(found)


def columns_there(held: Held) -> tuple[str, ...]:
    """All of them, in order."""
    rows = held.ask(f"SELECT {name('column')} FROM {_TABLE} ORDER BY place")
    return tuple(one for (one,) in rows)


def columns_unread(held: Held) -> tuple[str, ...]:
    """Those that nothing is read from."""
    read = {one.casefold() for one in _read(held)}
    return tuple(one for one in columns_there(held) if one.casefold() not in read)


def _read(held: Held) -> set[str]:
    mapping, person = held.mapping, held.mapping.person
    people = (person.email or "email", *(person.name or ("name",)), person.company or "company")
    named = {it for it in (mapping.key or "id", mapping.stage, *people) if it}
    for field in held.fields.values():
        columns = mapping.of(field)
        named |= {field.id, *columns}
        if field.type == "act":  # in one column, which was split
            named |= {column.rpartition("_")[0] for column in columns}
    return named | {one.partition(".")[0] for one in named}
