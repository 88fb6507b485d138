"""A source as a query and its columns, whatever is wrong with some of its lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from lexicon.audit.acts_split import Part, parts, renamed, split
from lexicon.audit.alike_keys import RENAMED, with_keys_joined
from lexicon.audit.chosen_table import chosen_table
from lexicon.audit.column import Column, without_numbers
from lexicon.audit.engine import DataUnreadable, Engine
from lexicon.audit.faulty_lines import FaultyLines, counted, keep
from lexicon.audit.held import literal
from lexicon.audit.json_texts import json_columns, json_texts
from lexicon.audit.line_ends import ends_differ
from lexicon.audit.mended import MADE_UP, mended, mended_list
from lexicon.audit.mended_sheet import EMPTY, mended_sheet
from lexicon.audit.nested import nested
from lexicon.audit.parquet import can_be_numbered, described, numbered
from lexicon.audit.refused import Refused
from lexicon.audit.sheet import Sheet
from lexicon.audit.sources import Source, json_query
from lexicon.audit.table import name
from lexicon.audit.table_given import Table

REPEATED, GUESSED = "repeated", "guessed"
"""What may be said of a whole file: headings that stand there twice, an encoding found out."""
_NO_RECORDS = [MADE_UP]
"""The columns of a file in which some lines are no records at all."""
_MENDED = 4
"""By how much a record may be longer once everything in it is in quotes."""


def sound(engine: Engine, one: Source) -> Source:
    """The source without what is faulty in it, of which a table tells. Raises Refused."""
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
        raise Refused("unreadable", **_called(one, fault)) from fault


def columns_of(engine: Engine, one: Source) -> tuple[Column, ...]:
    """The columns of a source. Raises Refused."""
    try:
        return _columns(engine, one.query)
    except DataUnreadable as fault:
        raise Refused("unreadable", **_called(one, fault)) from fault


def table_of(
    engine: Engine, one: Source, acts: Collection[str] = (), inner: Collection[str] = ()
) -> Table:
    """The table; a column of `acts` that has who and when in it gives two.

    `inner` are those that a mapping names as within another. Raises Refused.
    """
    columns = columns_of(engine, one)
    if one.coded:
        coded = {column for (column,) in engine.ask(one.coded)}
        columns = tuple(replace(column, is_coded=column.name in coded) for column in columns)
    if one.is_json:
        made = dict(json_columns(engine, one.query, columns, acts))
        there = nested(engine, one.query, columns, inner, is_json=True)
        made |= {part.made.name: part.sql for part in there}
        texts = tuple(Column(column, has_numbers=True) for column in made)
        return Table(f"SELECT {', '.join(json_texts(made))} FROM ({one.query})", texts)
    is_free = can_be_numbered(column.name for column in columns)
    asked = partial(numbered, one.numbered, columns) if one.numbered and is_free else None
    whole = Table(one.query, columns, asked, one.counted)
    within = nested(engine, one.query, columns, inner, is_json=False) if inner else ()
    made_of = (*parts(engine, one.query, columns, acts), *within)
    return _with_parts(whole, made_of) if made_of else whole


def united(engine: Engine, tables: Sequence[Table]) -> Table:
    """Several as one, each column as text: what is a number in one may be a word in another."""
    query = " UNION ALL BY NAME ".join(one.as_text for one in tables)
    return Table(query, _columns(engine, query))


def _with_parts(whole: Table, made: Sequence[Part]) -> Table:
    taken, asked = {part.column for part in made}, whole.numbered

    def numbered_parts(_asked: Iterable[str]) -> str:
        return split(asked(one.name for one in whole.columns), made) if asked else ""

    kept = (column for column in whole.columns if column.name not in taken)
    return Table(
        split(whole.query, made),
        tuple(without_numbers((*kept, *(part.made for part in made)))),
        numbered_parts if asked else None,
        whole.counted and renamed(whole.counted, made, ", values"),
    )


def _called(one: Source, fault: DataUnreadable) -> dict[str, str]:
    """The file as it was given, and the engine's words with no other name for it."""
    said = str(fault).replace(str(one.file), Path(one.called).name)
    return {"file": one.called, "fault": said}


def _of_database(engine: Engine, one: Source) -> Source:
    listed = [
        f"SELECT schema_name, {kind}_name AS name FROM duckdb_{kind}s() "
        f"WHERE database_name = {literal(one.database)} AND NOT internal"
        for kind in ("table", "view")
    ]
    rows = engine.ask(f"{' UNION '.join(listed)} ORDER BY 1, 2")
    there = [table if schema == "main" else f"{schema}.{table}" for schema, table in rows]
    parts = chosen_table(one.called, one.table, there).rpartition(".")
    named = ".".join(map(name, (one.database, parts[0] or "main", parts[2])))
    return replace(one, query=f"SELECT * FROM {named}")


def _of_sheet(engine: Engine, one: Source, sheet: Sheet) -> Source:
    called = Path(one.called).name
    for fault, told in ((REPEATED, ", ".join(sheet.repeated)), (GUESSED, one.guessed)):
        keep(engine, [FaultyLines(called, fault, 1, told)] if told else ())
    try:
        if (
            not ends_differ(one.file, sheet.head)
            and (lines := _empty(engine, one, sheet)) is not None
        ):
            return _without_empty(engine, one, sheet, lines)
    except DataUnreadable:
        if one.spare is None:
            raise
    if one.spare is not None:
        keep(engine, counted(called, mended_sheet(sheet, one.spare)))
        copy = replace(sheet, file=one.spare, head=0, longest=sheet.longest * _MENDED)
        return replace(one, file=one.spare, query=copy.query)
    return one


def _empty(engine: Engine, one: Source, sheet: Sheet) -> int | None:
    """How many lines are, None if all; all are read, so that what cannot be stops here."""
    lines, *values = engine.ask(f"SELECT count(*), count(COLUMNS(*)) FROM ({one.query})")[0]
    if not any(values) or (lines == max(values) and len(values) > 1):  # as of nearly every file
        return 0 if any(values) else None
    empty = f"SELECT count(*) FROM ({one.query}) WHERE ({sheet.filled}) IS NOT TRUE"
    return int(engine.ask(empty)[0][0])


def _without_empty(engine: Engine, one: Source, sheet: Sheet, lines: int) -> Source:
    if not lines:
        return one
    keep(engine, [FaultyLines(Path(one.called).name, EMPTY, lines, "")])
    return replace(one, query=replace(sheet, has_empty=True).query)


def _of_json(engine: Engine, one: Source) -> Source:
    try:
        keys = [column.name for column in _columns(engine, one.query)]
        if any(map(RENAMED, keys)):
            one = replace(one, query=with_keys_joined(engine, one.file, one.query, keys))
        elif keys != _NO_RECORDS:
            one = replace(one, query=json_query(one.file, keys))
        engine.read(f"SELECT count(COLUMNS(*)) FROM ({one.query})")
        if keys != _NO_RECORDS:
            return one
    except DataUnreadable:
        if one.spare is None:
            raise
    if one.spare is None:
        return one
    faults = (mended if one.has_lines else mended_list)(one.file, one.spare)
    keep(engine, counted(Path(one.called).name, faults))
    return replace(one, file=one.spare, query=json_query(one.spare))


def _columns(engine: Engine, query: str) -> tuple[Column, ...]:
    found = engine.ask(described(query))
    return tuple(without_numbers(Column(str(row[0]), str(row[1])) for row in found))
