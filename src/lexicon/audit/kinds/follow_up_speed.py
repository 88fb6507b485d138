"""How fast promises are kept: in time how often, and half of them within how long."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.calendars import CLOCK
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.spans import Outcome, outcomes


def _find(held: Held) -> Iterator[Found]:
    for one in outcomes(held):
        due = one.kept + one.late + one.overdue
        facts: dict[str, object] = {"promise": one.promise.entry, "about": one.promise.label}
        facts |= {"kept": one.kept, "due": due, "open": one.open, "within": one.promise.within}
        facts["percent"] = round(100 * one.kept / due) if due else 0
        facts |= {"worked": _hours(one.worked), "clock": _hours(one.clock)}
        facts["allowed"] = _hours(one.promise.kept.minutes(one.promise.within))
        facts |= _days(one)
        yield Found(0, "false", one.promise.ends[0], facts, _message(one, due))


def _message(one: Outcome, due: int) -> str:
    """In days where days are promised, on the clock where no calendar says when there is work."""
    if one.clock is None:
        return "message_none_done" if due else "message_none_due"
    if _is_in_days(one):
        return "message_days"
    return "message_clock" if one.promise.kept == CLOCK else "message"


def _days(one: Outcome) -> dict[str, object]:
    kept = one.promise.kept
    if not _is_in_days(one) or one.worked is None:
        return {}
    day = kept.minutes("1 d")
    days, allowed = one.worked / day, kept.minutes(one.promise.within) // day
    return {"worked_days": round(days, 1), "allowed_days": allowed}


def _is_in_days(one: Outcome) -> bool:
    return one.promise.kept != CLOCK and one.promise.within.endswith(("d", "w"))


def _hours(minutes: float | None) -> float | None:
    return None if minutes is None else round(minutes / 60, 1)


KIND = Kind(_find, is_fault=False, shared="outcomes")
