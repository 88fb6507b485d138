"""The canonical form of an entry: two texts that mean to say the same have one form.

Comments, quoting, the order of keys and of lists in which order means nothing are no part of it;
a reference written bare is the one in full.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from lexicon.model.anatomy import Part, anatomy
from lexicon.model.condition import Test
from lexicon.model.header import Entry
from lexicon.model.plain import plain, written_parts
from lexicon.model.sameness import absent, ordered, same
from lexicon.model.scalars import in_full

Plain = dict[str, Any]
"""Text, numbers, booleans, lists and maps, as JSON has them."""


def canonical_entry(entry: Entry) -> Plain:
    """All that an entry's author wrote, in its canonical form: fit to be read as an entry again."""
    return _model(entry, "")


def _model(model: BaseModel, path: str) -> Plain:
    parts = {part.attribute: part for part in anatomy(type(model)).parts}
    written: Plain = {}
    for each in written_parts(type(model)):
        value = getattr(model, each.attribute)
        if each.is_required or not same(value, each.default):
            inside = f"{path}.{each.key}" if path else each.key
            written[each.key] = _value(value, inside, parts.get(each.attribute))
    return written | dict(model.__pydantic_extra__ or {})


def _value(value: Any, path: str, part: Part | None) -> Any:
    refers = part.refers if part else None
    if isinstance(value, Test):
        return plain(value)
    if isinstance(value, BaseModel):
        return plain(value) if part and part.conditions else _model(value, path)
    if isinstance(value, str):
        return in_full(refers, value) if refers else value
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if not absent(item)}
        inner = part if part and not part.refers else None
        return {
            in_full(refers, key) if refers else key: _value(item, path, inner)
            for key, item in kept.items()
        }
    if isinstance(value, tuple | list):
        items = [_value(item, path, part) for item in value]
        return items if ordered(path) else sorted(items, key=_as_json)
    return value


def _as_json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
