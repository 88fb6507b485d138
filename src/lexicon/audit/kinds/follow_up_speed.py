"""How fast promises are kept: in time how often, and half of them within how long."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.spans import outcomes


def _find(held: Held) -> Iterator[Found]:
    for one in outcomes(held):
        due = one.kept + one.late + one.overdue
        facts: dict[str, object] = {"promise": one.promise.entry, "about": one.promise.label}
        facts |= {"kept": one.kept, "due": due, "open": one.open, "within": one.promise.within}
        facts["percent"] = round(100 * one.kept / due) if due else 0
        facts |= {"worked": _hours(one.worked), "clock": _hours(one.clock)}
        facts["allowed"] = _hours(one.promise.kept.minutes(one.promise.within))
        message = "message" if one.clock is not None else "message_none_done"
        yield Found(0, "false", one.promise.ends[0], facts, message)


def _hours(minutes: float | None) -> float | None:
    return None if minutes is None else round(minutes / 60, 1)


KIND = Kind(_find, is_fault=False, shared="outcomes")
