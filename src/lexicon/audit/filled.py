"""How many records have a field filled; of one that all have, nobody needs to look again."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.audit.field_columns import there_name
from lexicon.audit.held import Held
from lexicon.audit.table import TABLE, name


def filled(held: Held) -> Mapping[str, int]:
    """Records by field, from one pass over those whose columns the data does not count itself."""
    return held.once("filled", lambda: _filled(held))


def _filled(held: Held) -> Mapping[str, int]:
    fields = tuple(field for field in held.fields if field not in held.counted)
    counted = ", ".join(f"count({name(there_name(field))})" for field in fields)
    row = held.ask(f"SELECT {counted} FROM {TABLE}")[0] if fields else ()
    found = {**held.counted, **dict(zip(fields, row, strict=True))}
    for field, count in found.items():
        if held.fields[field].type == "text" and count == held.total:
            held.settle(there_name(field), "true")
    return {field: found[field] for field in held.fields}
