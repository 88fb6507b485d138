"""A column within another, `properties.email`: of nested JSON, or of a struct."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lexicon.audit.acts_split import Part
from lexicon.audit.column import Column
from lexicon.audit.engine import Engine
from lexicon.audit.held import literal
from lexicon.audit.mapping import Mapping
from lexicon.criteria.sql.columns import ActColumns


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
        if is_json:
            made = _in_json(engine, query, outer, rest)
        else:
            made = _in_struct(engine, query, outer, rest)
        if made is not None:
            sql, kind = made
            yield Part("", Column(path, kind), sql, f"{first}, {', '.join(rest)}")


def _in_json(
    engine: Engine, query: str, outer: Column, rest: Sequence[str]
) -> tuple[str, str] | None:
    path = literal(".".join(("$", *(f'"{key}"' for key in rest))))
    inner = f"json_extract(CAST({outer.quoted} AS JSON), {path})"
    found = engine.ask(f"SELECT 1 FROM ({query}) WHERE {inner} IS NOT NULL LIMIT 1")
    return (inner, "JSON") if found else None


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
