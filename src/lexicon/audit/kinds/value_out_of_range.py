"""Numbers outside the bounds that their field keeps to."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held, literal, name
from lexicon.audit.kind import Found, Kind
from lexicon.criteria.fitting import bounds_of

_SIGNS = {"at_least": "≥", "above": ">", "at_most": "≤", "below": "<"}
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
            told = ", ".join(f"{_SIGNS[key]} {bound}" for key, bound in bounds)
            yield Found(
                count, where, field.id, {"field": field.id, "range": told}, shown=(field.id,)
            )


KIND = Kind(_find, is_apart=True)
