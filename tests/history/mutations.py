"""Every single mutation of an entry's data: a value changed, a key or an item gone or doubled."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from lexicon.model.header import Entry
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.plain import plain

Path = tuple[str | int, ...]


def mutants(entry: Entry) -> Iterator[tuple[str, Entry]]:
    """What was done, and the entry after it; only mutants that are valid entries."""
    data: Any = plain(entry)
    for said, mutated in _mutations(data):
        try:
            yield said, kind_classes()[entry.kind].model_validate(mutated)
        except ValidationError:
            continue


def _mutations(data: Any) -> Iterator[tuple[str, Any]]:
    for path in _paths(data, ()):
        if path in (("id",), ("kind",)):
            continue
        for said, change in _CHANGES:
            mutated = copy.deepcopy(data)
            holder = mutated
            for key in path[:-1]:
                holder = holder[key]
            if change(holder, path[-1]):
                yield f"{said} {'.'.join(map(str, path))}", mutated


def _paths(data: Any, at: Path) -> Iterator[Path]:
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in items:
        yield (*at, key)
        if isinstance(value, dict | list):
            yield from _paths(value, (*at, key))


def _alter(holder: Any, key: Any) -> bool:
    value = holder[key]
    if isinstance(value, bool):
        holder[key] = not value
    elif isinstance(value, int | float):
        holder[key] = value + 1
    elif isinstance(value, str):
        holder[key] = _other_text(value)
    else:
        return False
    return True


def _other_text(value: str) -> str:
    """Another text of the same form: a date, a duration, a version, a reference, a word."""
    if value in _OTHER:
        return _OTHER[value]
    if value[:1].isdigit():
        return str((int(value[0]) % 9) + 1) + value[1:]
    return f"{value}x"


def _remove(holder: Any, key: Any) -> bool:
    del holder[key]
    return True


def _repeat(holder: Any, key: Any) -> bool:
    if not isinstance(holder, list):
        return False
    holder.append(copy.deepcopy(holder[key]))
    return True


_OTHER = {
    "proposed": "draft", "integer": "decimal", "boolean": "text", "picklist": "text",
    "act": "date", "date": "time", "time": "date", "text": "boolean", "money": "decimal",
    "decimal": "money", "rate": "count", "count": "rate", "duration": "count",
    "week": "month", "month": "week", "quarter": "year", "day": "week", "advance": "recycle",
    "recycle": "advance", "m": "f", "f": "m", "confused_with": "see_also", "see_also": "part_of",
    "part_of": "broader", "broader": "part_of", "opposite_of": "see_also", "closed": "omitted",
    "pipeline": "commit", "commit": "pipeline", "omitted": "closed", "best_case": "commit",
}  # fmt: skip
_CHANGES = (("alter", _alter), ("remove", _remove), ("repeat", _repeat))
