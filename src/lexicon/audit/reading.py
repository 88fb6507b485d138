"""A source as a query with every column as text, whatever is wrong with some of its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lexicon.audit.chosen_table import chosen_table
from lexicon.audit.engine import DataUnreadable, Engine
from lexicon.audit.faulty_lines import FaultyLines, counted, keep
from lexicon.audit.held import literal, name
from lexicon.audit.mended import NO_OBJECT, mended, mended_list
from lexicon.audit.mended_sheet import mended_sheet
from lexicon.audit.sheet import Sheet
from lexicon.audit.sources import Source, json_query
from lexicon.criteria.sql.texts import table_text
from lexicon.model.dictionary import Dictionary

REPEATED, GUESSED = "repeated", "guessed"
"""What may be said of a whole file: headings that stand there twice, an encoding found out."""
_NO_OBJECTS = [NO_OBJECT]
"""The columns of a file in which some lines are no records at all."""
_MENDED = 4
"""By how much a record may be longer once everything in it is in quotes."""


def sound(engine: Engine, one: Source) -> Source:
    """The source without what is faulty in it, of which a table tells. Raises DataUnreadable."""
    keep(engine, ())
    try:
        if one.prepare:
            engine.read(one.prepare)
        if one.database:
            return _of_database(engine, one)
        if one.sheet is not None:
            return _of_sheet(engine, one, one.sheet)
        return _of_json(engine, one) if one.spare else one
    except DataUnreadable as fault:
        raise DataUnreadable(_called(one, str(fault))) from fault


def columns_of(engine: Engine, one: Source) -> list[str]:
    """The columns of a source. Raises DataUnreadable, which calls the file as it was given."""
    try:
        return _columns(engine, one.query)
    except DataUnreadable as fault:
        raise DataUnreadable(_called(one, str(fault))) from fault


def query_of(engine: Engine, one: Source, dictionary: Dictionary) -> str:
    """The query; an act of a JSON file gives two columns. Raises DataUnreadable."""
    names = columns_of(engine, one)
    return f"SELECT {', '.join(_as_text(names, one.is_json, dictionary))} FROM ({one.query})"


def _called(one: Source, message: str) -> str:
    """The engine's words, with the file as it was given."""
    return f"{one.called}: {message.replace(str(one.file), Path(one.called).name)}"


def _of_database(engine: Engine, one: Source) -> Source:
    listed = [
        f"SELECT schema_name, {kind}_name AS name FROM duckdb_{kind}s() "
        f"WHERE database_name = {literal(one.database)} AND NOT internal"
        for kind in ("table", "view")
    ]
    rows = engine.ask(f"{' UNION '.join(listed)} ORDER BY 1, 2")
    there = [table if schema == "main" else f"{schema}.{table}" for schema, table in rows]
    parts = chosen_table(one.called, one.table, there).rpartition(".")
    named = table_text((one.database, parts[0] or "main", parts[2]), "duckdb")
    return replace(one, query=f"SELECT * FROM {named}")


def _of_sheet(engine: Engine, one: Source, sheet: Sheet) -> Source:
    called = Path(one.called).name
    for fault, told in ((REPEATED, ", ".join(sheet.repeated)), (GUESSED, one.guessed)):
        keep(engine, [FaultyLines(called, fault, 1, told)] if told else ())
    try:
        engine.read(f"SELECT count(COLUMNS(*)) FROM ({one.query})")
    except DataUnreadable:
        if one.spare is None:
            raise
        keep(engine, counted(called, mended_sheet(sheet, one.spare)))
        copy = replace(sheet, file=one.spare, head=0, longest=sheet.longest * _MENDED)
        return replace(one, file=one.spare, query=copy.query)
    return one


def _of_json(engine: Engine, one: Source) -> Source:
    try:
        names = _columns(engine, one.query)
        engine.read(f"SELECT count(COLUMNS(*)) FROM ({one.query})")
        if names != _NO_OBJECTS:
            return one
    except DataUnreadable:
        if one.spare is None:
            raise
    if one.spare is None:
        return one
    faults = (mended if one.has_lines else mended_list)(one.file, one.spare)
    keep(engine, counted(Path(one.called).name, faults))
    return replace(one, file=one.spare, query=json_query(one.spare))


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
