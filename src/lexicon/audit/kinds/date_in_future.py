"""Something done on a day that has not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lexicon.audit.field_columns import moment_name, raw_name
from lexicon.audit.held import Held, literal
from lexicon.audit.kind import Found, Kind
from lexicon.audit.moments_seen import moments_seen
from lexicon.audit.table import name


def _find(held: Held) -> Iterator[Found]:
    now = literal(held.now.strftime("%Y-%m-%d %H:%M:%S"))
    seen = moments_seen(held)
    for field in held.fields.values():
        if field.type in ("act", "time") and _is_later(seen[field.id][1], held.now):
            where = f"{name(moment_name(field.id))} > TIMESTAMP {now}"
            count = held.count(where)
            if count:
                yield Found(
                    count, where, field.id, {"field": field.id}, shown=(raw_name(field.id),)
                )


def _is_later(last: datetime | None, now: datetime) -> bool:
    """Whether it is worth looking; to the second, as those after are counted."""
    return last is not None and last > now.replace(tzinfo=None, microsecond=0)


KIND = Kind(_find)
