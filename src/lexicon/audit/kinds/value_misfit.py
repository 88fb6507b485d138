"""Values that are none of their field's type: a word where a number should be, no real date."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import TABLE, Held, name
from lexicon.audit.kind import Found, Kind
from lexicon.audit.typed import moment_name, raw_name
from lexicon.model.kinds.field import Field

_CLOCK = "'^([01][0-9]|2[0-3]):[0-5][0-9]$'"


def _find(held: Held) -> Iterator[Found]:
    for field in held.fields.values():
        if field.id not in held.doubtful:
            continue
        raw = name(raw_name(field.id))
        where = f"{raw} IS NOT NULL AND {_wrong(field)}"
        count, example = held.ask(f"SELECT count(*), min({raw}) FROM {TABLE} WHERE {where}")[0]
        if count:
            facts = {"field": field.id, "value": held.shown(field.id, example)}
            yield Found(
                count, where, field.id, facts, f"message_{field.type}", (raw_name(field.id),)
            )


def _wrong(field: Field) -> str:
    """The condition of a text that could not be read."""
    if field.type in ("time", "act"):
        clock = f"regexp_matches({name(raw_name(field.id))}, {_CLOCK})"
        unread = f"{name(moment_name(field.id))} IS NULL"
        return f"{unread} AND NOT {clock}" if field.type == "time" else unread
    return f"{name(field.id)} IS NULL"


KIND = Kind(_find, is_apart=True)
