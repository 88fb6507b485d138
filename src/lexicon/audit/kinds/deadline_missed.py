"""Promises that were kept too late, or are not kept yet and past their time."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.field_columns import raw_name
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.spans import outcomes


def _find(held: Held) -> Iterator[Found]:
    for one in outcomes(held):
        missed = one.late + one.overdue
        if missed:
            facts: dict[str, object] = {"promise": one.promise.entry, "within": one.promise.within}
            facts |= {"late": one.late, "overdue": one.overdue, "about": one.promise.label}
            fields = (*one.promise.starts, *one.promise.ends)
            shown = tuple(raw_name(field) for field in fields)
            yield Found(missed, one.missed, one.promise.ends[0], facts, shown=shown)


KIND = Kind(_find, shared="outcomes")
