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
        is_object = f"json_type(CAST({column.quoted} AS JSON)) = 'OBJECT'"
        if column.name.casefold() in acts and engine.ask(
            f"SELECT 1 FROM ({query}) WHERE {is_object} LIMIT 1"
        ):
            yield f"{column.name}_by", f"{column.quoted} ->> '$.who'"
            yield f"{column.name}_at", f"{column.quoted} ->> '$.when'"
        else:
            yield column.name, f"CAST({column.quoted} AS JSON) ->> '$'"
