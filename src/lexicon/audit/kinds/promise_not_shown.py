"""Promises that no record was held to: named, so that nobody takes them for kept."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.not_shown import NotShown, not_shown


def _find(held: Held) -> Iterator[Found]:
    if not held.fields:
        return  # that no column is a field says all
    for one in not_shown(held):
        facts: dict[str, object] = {"promise": one.entry, "about": one.promise, "why": one.why}
        facts |= {"within": one.within} if one.within else {}
        facts |= {"fields": list(one.fields)} if one.fields else {}
        facts |= {"metric": one.metric} if one.metric else {}
        hint = f"hint_{one.why}"
        field = one.fields[0] if len(one.fields) == 1 else ""
        yield Found(0, "false", field, facts, _message(one), hint=hint)


def _message(one: NotShown) -> str:
    """What says why; of a column that is missing also of what."""
    if one.why == "no_column":
        return f"message_no_column_{'start' if not one.ends else 'end' if not one.starts else 'at'}"
    shown = "_metric" if one.why == "no_time" and one.metric else ""
    return f"message_{one.why}{shown}"


KIND = Kind(_find, is_fault=False, shared="outcomes")
