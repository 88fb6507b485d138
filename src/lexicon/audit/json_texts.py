"""The columns of a JSON file as what is in each; of one that is an act, who and when."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from lexicon.audit.column import Column, number_name
from lexicon.audit.engine import Engine
from lexicon.audit.json_cell import json_number, json_text
from lexicon.criteria.sql.quoted import quoted_name


def json_columns(
    engine: Engine, query: str, columns: Sequence[Column], acts: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Name and SQL of each; `acts` are those that may be acts. Raises DataUnreadable."""
    for column in columns:
        whole = f"CAST({column.quoted} AS JSON)"
        if column.name.casefold() in acts and _is_act(engine, query, whole):
            yield f"{column.name}_by", f"json_extract({whole}, '$.who')"
            yield f"{column.name}_at", f"json_extract({whole}, '$.when')"
        else:
            yield column.name, whole


def json_texts(made: Mapping[str, str]) -> Iterator[str]:
    """Each as a text, and beside it whether it is a number with a point, for a SELECT."""
    for column, inner in made.items():
        yield f"{json_text(inner)} AS {quoted_name(column)}"
        yield f"{json_number(inner)} AS {quoted_name(number_name(column))}"


def _is_act(engine: Engine, query: str, whole: str) -> bool:
    """Whether it has an object, or nothing at all: an act that nobody has done yet."""
    kind = f"json_type({whole})"
    return any(
        bool(engine.ask(f"SELECT 1 FROM ({query}) WHERE {which} LIMIT 1")) is is_so
        for which, is_so in ((f"{kind} = 'OBJECT'", True), (f"{kind} <> 'NULL'", False))
    )
