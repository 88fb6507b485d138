"""A column within another, `properties.email`: of nested JSON, of a struct, of JSON in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lexicon.audit.acts_split import Part
from lexicon.audit.column import Column, number_name
from lexicon.audit.engine import Engine
from lexicon.audit.held import literal
from lexicon.audit.json_cell import json_number, json_text
from lexicon.audit.mapping import Mapping
from lexicon.criteria.sql.columns import ActColumns

_TEXTS = ("VARCHAR", "JSON")
"""In which a database keeps JSON."""


def inner_names(mapping: Mapping) -> frozenset[str]:
    """The columns that a mapping names as within another."""
    person = mapping.person
    found = [mapping.key, mapping.stage]
    for written in mapping.columns.values():
        found += [written.who, written.when] if isinstance(written, ActColumns) else [written]
    found += [person.email, *person.name, person.company]
    return frozenset(column for column in found if column and "." in column.strip("."))


def nested(
    engine: Engine, query: str, columns: Sequence[Column], wanted: Iterable[str], is_json: bool
) -> Iterator[Part]:
    """Those that are there, beside the columns that they are in. Raises DataUnreadable."""
    there = {column.name: column for column in columns}
    for path in sorted(wanted):
        first, *rest = path.split(".")
        outer = there.get(first)
        if path in there or outer is None or '"' in path:
            continue
        if is_json or outer.type in _TEXTS:
            inner = _in_json(engine, query, outer, rest)
            yield from _parts(path, inner, is_json) if inner else ()
        elif made := _in_struct(engine, query, outer, rest):
            sql, kind = made
            yield Part("", Column(path, kind), sql, f"{first}, {', '.join(rest)}")


def _parts(path: str, inner: str, is_json: bool) -> Iterator[Part]:
    """The value itself, in a file of JSON; else its text, and whether it is a number."""
    if is_json:
        yield Part("", Column(path, "JSON"), inner, "")
        return
    yield Part("", Column(path), json_text(inner), "")
    yield Part("", Column(number_name(path)), json_number(inner), "")


def _in_json(engine: Engine, query: str, outer: Column, rest: Sequence[str]) -> str | None:
    path = literal(".".join(("$", *(f'"{key}"' for key in rest))))
    inner = f"json_extract(TRY_CAST({outer.quoted} AS JSON), {path})"
    found = engine.ask(f"SELECT 1 FROM ({query}) WHERE {inner} IS NOT NULL LIMIT 1")
    return inner if found else None


def _in_struct(
    engine: Engine, query: str, outer: Column, rest: Sequence[str]
) -> tuple[str, str] | None:
    sql, kind = outer.quoted, outer.type
    for key in rest:
        if not kind.startswith("STRUCT("):
            return None
        rows = engine.ask(f"DESCRIBE SELECT unnest({sql}) FROM ({query})")
        kinds = {str(row[0]): str(row[1]) for row in rows}
        if key not in kinds:
            return None
        sql, kind = f"struct_extract({sql}, {literal(key)})", kinds[key]
    return sql, kind
