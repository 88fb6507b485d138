"""How many records leave a field empty, most first: what criteria cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import TABLE, Held, name
from lexicon.audit.kind import Found, Kind
from lexicon.audit.typed import raw_name, there_name
from lexicon.criteria.in_force import criteria_in_force
from lexicon.model.condition import tests
from lexicon.model.scalars import bare


def _find(held: Held) -> Iterator[Found]:
    if not held.fields or not held.total:
        return
    counted = ", ".join(f"count({name(there_name(field))})" for field in held.fields)
    filled = held.ask(f"SELECT {counted} FROM {TABLE}")[0]
    empty = {field: held.total - count for field, count in zip(held.fields, filled, strict=True)}
    deciding = set(_deciding(held))
    for field, count in sorted(empty.items(), key=lambda item: -item[1]):
        if count and held.fields[field].type != "act":
            percent = round(100 * count / held.total)
            message = "message_decides" if field in deciding else "message"
            facts = {"field": field, "percent": percent}
            where = f"{name(raw_name(field))} IS NULL"
            yield Found(count, where, field, facts, message)


def _deciding(held: Held) -> Iterator[str]:
    """The fields without which a stage cannot be told."""
    for stage in held.dictionary.stages:
        for test in tests(criteria_in_force(stage, held.dictionary)):
            field = held.dictionary.fields.get(bare(test.field))
            if field is not None and field.when_empty is None:
                yield field.id


KIND = Kind(_find, is_fault=False)
