"""Something done on a day that has not come yet."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held, literal, name
from lexicon.audit.kind import Found, Kind
from lexicon.audit.typed import moment_name, raw_name


def _find(held: Held) -> Iterator[Found]:
    now = literal(held.now.strftime("%Y-%m-%d %H:%M:%S"))
    for field in held.fields.values():
        if field.type in ("act", "time"):
            where = f"{name(moment_name(field.id))} > TIMESTAMP {now}"
            count = held.count(where)
            if count:
                yield Found(
                    count, where, field.id, {"field": field.id}, shown=(raw_name(field.id),)
                )


KIND = Kind(_find)
