"""The columns of a JSON file as texts; of one that is an act, who and when."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lexicon.audit.column import Column
from lexicon.audit.engine import Engine


def json_texts(
    engine: Engine, query: str, columns: Sequence[Column], acts: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Name and SQL of each; `acts` are those that may be acts. Raises DataUnreadable."""
    for column in columns:
        if column.name.casefold() in acts and _is_act(engine, query, column):
            yield f"{column.name}_by", f"{column.quoted} ->> '$.who'"
            yield f"{column.name}_at", f"{column.quoted} ->> '$.when'"
        else:
            yield column.name, f"CAST({column.quoted} AS JSON) ->> '$'"


def _is_act(engine: Engine, query: str, column: Column) -> bool:
    """Whether it has an object, or nothing at all: an act that nobody has done yet."""
    kind = f"json_type(CAST({column.quoted} AS JSON))"
    return any(
        bool(engine.ask(f"SELECT 1 FROM ({query}) WHERE {which} LIMIT 1")) is is_so
        for which, is_so in ((f"{kind} = 'OBJECT'", True), (f"{kind} <> 'NULL'", False))
    )
