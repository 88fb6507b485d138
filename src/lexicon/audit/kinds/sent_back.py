"""Records that were rejected or recycled, by the reason that was given."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.field_columns import raw_name
from lexicon.audit.held import Held, literal
from lexicon.audit.kind import Found, Kind
from lexicon.audit.table import TABLE, name
from lexicon.model.scalars import bare


def _find(held: Held) -> Iterator[Found]:
    lists = {bare(move.reasons) for move in held.dictionary.transitions.values() if move.reasons}
    for field in held.fields.values():
        picklist = held.dictionary.picklists.get(bare(field.picklist or ""))
        if picklist is None or picklist.id not in lists:
            continue
        column = name(field.id)
        ids = ", ".join(literal(value.key) for value in picklist.values)
        # As a condition of its own the list would be joined, which takes twice as long.
        listed = f"CASE WHEN {column} IN ({ids}) THEN true END"
        rows = held.ask(
            f"SELECT {column}, count(*) FROM {TABLE} WHERE {listed} GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        for value, count in rows:
            facts = {"field": field.id, "reason": value}
            where = f"{column} = {literal(value)}"
            yield Found(count, where, field.id, facts, shown=(raw_name(field.id),))


KIND = Kind(_find, is_fault=False)
