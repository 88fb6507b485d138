"""Keys of JSON that differ in their case alone are one column, as they are to any database."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from lexicon.audit.engine import Engine
from lexicon.audit.sheet import LONGEST
from lexicon.audit.table import name
from lexicon.criteria.sql.quoted import quoted_value

RENAMED = re.compile("(.+)_[0-9]+").fullmatch
"""How the engine makes the second of two such keys differ."""


def with_keys_joined(engine: Engine, file: Path, query: str, columns: Sequence[str]) -> str:
    """The query with such columns as one; as it is where a record has a value in two of them.

    Raises DataUnreadable.
    """
    alike = _alike(engine, file, columns)
    if not alike or _is_filled_twice(engine, query, alike):
        return query
    others = ", ".join(name(one) for several in alike.values() for one in several)
    joined = ", ".join(
        f"coalesce({', '.join(map(name, (first, *several)))}) AS {name(first)}"
        for first, several in alike.items()
    )
    return f"SELECT * EXCLUDE ({others}) REPLACE ({joined}) FROM ({query})"


def _alike(engine: Engine, file: Path, columns: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The renamed columns by the one that has the key's first spelling."""
    firsts = {column.casefold(): column for column in reversed(columns)}
    renamed = [(column, found[1].casefold()) for column in columns if (found := RENAMED(column))]
    if not any(base in firsts for _, base in renamed):
        return {}
    listed = f"read_json_objects({quoted_value(str(file))}, maximum_object_size = {LONGEST})"
    keys = {key for (key,) in engine.ask(f"SELECT DISTINCT unnest(json_keys(json)) FROM {listed}")}
    found_by: dict[str, list[str]] = {}
    for column, base in renamed:
        if base in firsts and column not in keys:
            found_by.setdefault(firsts[base], []).append(column)
    return found_by


def _is_filled_twice(engine: Engine, query: str, alike: Mapping[str, Sequence[str]]) -> bool:
    twice = (
        f"({' + '.join(f'CAST({name(one)} IS NOT NULL AS INT)' for one in (first, *several))}) > 1"
        for first, several in alike.items()
    )
    return bool(engine.ask(f"SELECT 1 FROM ({query}) WHERE {' OR '.join(twice)} LIMIT 1"))
