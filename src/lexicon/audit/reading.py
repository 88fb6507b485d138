"""A source as a query with every column as text, whatever is wrong with some of its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.audit.engine import DataUnreadable, Engine
from lexicon.audit.held import literal, name
from lexicon.audit.mended import mended
from lexicon.audit.sources import Source, json_query
from lexicon.model.dictionary import Dictionary

UNREAD = "lines_unread"
"""The table of lines that nobody can make a record of; the engine keeps others itself."""
_NO_OBJECTS = ["json"]
"""The columns of a file in which some lines are no records at all."""


def query_of(engine: Engine, one: Source, dictionary: Dictionary) -> str:
    """The query; an act of a JSON file gives two columns. Raises DataUnreadable."""
    if one.prepare:
        engine.read(one.prepare)
    engine.read(f"CREATE TABLE IF NOT EXISTS {UNREAD} (file VARCHAR, line BIGINT)")
    try:
        query, names = _read(engine, one)
    except DataUnreadable as fault:
        given = one.file.resolve().name
        raise DataUnreadable(str(fault).replace(str(one.file), given)) from fault
    return f"SELECT {', '.join(_as_text(names, one.is_json, dictionary))} FROM ({query})"


def _read(engine: Engine, one: Source) -> tuple[str, list[str]]:
    if one.spare is None:
        return one.query, _columns(engine, one.query)
    try:
        names = _columns(engine, one.query)
        engine.read(f"SELECT count(COLUMNS(*)) FROM ({one.query})")
        if names != _NO_OBJECTS:
            return one.query, names
    except DataUnreadable:
        if not one.has_lines:
            raise
    if not one.has_lines:
        return one.query, _columns(engine, one.query)
    lines = mended(one.file, one.spare)
    file = literal(str(one.file))
    engine.read(f"DELETE FROM {UNREAD} WHERE file = {file}")
    if lines:
        values = ", ".join(f"({file}, {line})" for line in lines)
        engine.read(f"INSERT INTO {UNREAD} VALUES {values}")
    query = json_query(one.spare)
    return query, _columns(engine, query)


def _columns(engine: Engine, query: str) -> list[str]:
    engine.read(f"CREATE OR REPLACE VIEW probe AS {query}")
    return [str(row[0]) for row in engine.ask("DESCRIBE probe")]


def _as_text(names: Sequence[str], is_json: bool, dictionary: Dictionary) -> Iterator[str]:
    for column in names:
        quoted = name(column)
        field = dictionary.fields.get(column)
        if is_json and field and field.type == "act":
            yield f"{quoted} ->> '$.who' AS {name(column + '_by')}"
            yield f"{quoted} ->> '$.when' AS {name(column + '_at')}"
        elif is_json:
            yield f"CAST({quoted} AS JSON) ->> '$' AS {quoted}"
        else:
            yield f"CAST({quoted} AS VARCHAR) AS {quoted}"
