"""Numbers outside the bounds that their field keeps to."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.bounds_told import bounds_told
from lexicon.audit.held import Held, literal
from lexicon.audit.kind import Found, Kind
from lexicon.audit.table import name
from lexicon.criteria.fitting import bounds_of

_OUTSIDE = {"at_least": "<", "above": "<=", "at_most": ">", "below": ">="}


def _find(held: Held) -> Iterator[Found]:
    for field in held.fields.values():
        if field.type not in ("integer", "decimal", "money"):
            continue
        bounds = [(key, bound) for key, bound in bounds_of(field.range)]
        outside = [
            f"{name(field.id)} {_OUTSIDE[key]} {literal(bound)}"
            for key, bound in bounds
            if isinstance(bound, int | float)
        ]
        where = " OR ".join(outside) or "false"
        count = held.count(where)
        if count:
            facts = {"field": field.id, "range": bounds_told(field.range)}
            yield Found(count, where, field.id, facts, shown=(field.id,))


KIND = Kind(_find)
