"""An act that is kept in one column, with who and when in it: two columns, as everywhere else.

It is a struct, or a text of JSON, as a database copies what it keeps as JSON.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lexicon.audit.column import Column
from lexicon.audit.engine import Engine
from lexicon.audit.held import literal
from lexicon.audit.mapping import Mapping
from lexicon.audit.table import name
from lexicon.criteria.sql.columns import ActColumns
from lexicon.model.dictionary import Dictionary

_TEXTS = ("VARCHAR", "JSON")
_ENDS = {"who": "by", "when": "at"}
"""How the column of each part ends."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a column, such as of an act: as what, by which SQL; `path` is a Parquet file's.

    The `column` itself is left out; "" for one that stays.
    """

    column: str
    made: Column
    sql: str
    path: str


def act_names(mapping: Mapping, dictionary: Dictionary) -> frozenset[str]:
    """The columns in which an act may be, folded."""
    acts = [field.id for field in dictionary.fields.values() if field.type == "act"]
    written = (mapping.columns.get(act) for act in acts)
    named = [column for column in written if isinstance(column, str)]
    return frozenset(map(str.casefold, (*acts, *named)))


def parts(
    engine: Engine, query: str, columns: Sequence[Column], acts: Collection[str]
) -> tuple[Part, ...]:
    """What the columns that hold whole acts have in them. Raises DataUnreadable."""
    there = {column.name.casefold() for column in columns}
    found: list[Part] = []
    for column in columns:
        if column.name.casefold() in acts:
            made = list(_parts(engine, query, column))
            names = {part.made.name.casefold() for part in made}
            if f"{column.name.casefold()}_at" in names and not names & there:
                found += made
    return tuple(found)


def split(query: str, made: Sequence[Part]) -> str:
    """A query with the parts in place of the columns that they are of."""
    left_out = ", ".join(dict.fromkeys(name(part.column) for part in made if part.column))
    added = ", ".join(f"{part.sql} AS {part.made.quoted}" for part in made)
    kept = f"* EXCLUDE ({left_out})" if left_out else "*"
    return f"SELECT {kept}, {added} FROM ({query})"


def renamed(query: str, made: Sequence[Part], rest: str = "") -> str:
    """A query that begins with the paths of columns, with the parts called as they are made."""
    branches = " ".join(
        f"WHEN {literal(part.path)} THEN {literal(part.made.name)}" for part in made
    )
    return f"SELECT CASE path {branches} ELSE path END{rest} FROM ({query}) AS found(path{rest})"


def with_parts(mapping: Mapping, there: Collection[str]) -> Mapping:
    """The mapping with both columns of each act that it has in one."""
    found: dict[str, ActColumns] = {}
    for field, column in mapping.columns.items():
        if isinstance(column, str) and column not in there and f"{column}_at" in there:
            who = f"{column}_by" if f"{column}_by" in there else None
            found[field] = ActColumns(who=who, when=f"{column}_at")
    return mapping.model_copy(update={"columns": {**mapping.columns, **found}})


def _parts(engine: Engine, query: str, column: Column) -> Iterator[Part]:
    if column.type in _TEXTS:
        yield from _of_json(engine, query, column)
    if not column.type.startswith("STRUCT("):
        return
    rows = engine.ask(f"DESCRIBE SELECT unnest({column.quoted}) FROM ({query})")
    for inner, kind in ((str(row[0]), str(row[1])) for row in rows):
        end = _ENDS.get(inner.casefold())
        if end is not None:
            sql = f"struct_extract({column.quoted}, {literal(inner)})"
            made = Column(f"{column.name}_{end}", kind)
            yield Part(column.name, made, sql, f"{column.name}, {inner}")


def _of_json(engine: Engine, query: str, column: Column) -> Iterator[Part]:
    """The same of a text, where the first that is there is an object."""
    read = f"TRY_CAST({column.quoted} AS JSON)"
    first = engine.ask(f"SELECT json_type({read}) FROM ({query}) WHERE {column.text} > '' LIMIT 1")
    if first == [("OBJECT",)]:
        for inner, end in _ENDS.items():
            sql = f"{read} ->> {literal(f'$.{inner}')}"
            yield Part(column.name, Column(f"{column.name}_{end}"), sql, "")
