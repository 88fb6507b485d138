"""The form that opens a wave: what it asks for, read and judged before anything is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from lexicon.adoption.attempts.waves import Campaign
from lexicon.adoption.wave import EACH
from lexicon.model.day import calendar_date
from lexicon.web.posted import Form

_ENTRY, _TEAM = "entry.", "team."
LONGEST = timedelta(days=14)
EACHES = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Planned:
    """What was typed: days as text (`2027-06-30`), words and teams by id, questions a word."""

    opens: str
    closes: str
    each: int
    entries: tuple[str, ...]
    teams: tuple[str, ...]
    after: int = 0
    """How many waves the page showed, so that a form that is sent twice opens one."""


def suggested(today: date, teams: tuple[str, ...]) -> Planned:
    """Two weeks from today, for every team; the words are for people to choose."""
    closes = today + LONGEST - timedelta(days=1)
    return Planned(today.isoformat(), closes.isoformat(), EACH, (), teams)


def planned(form: Form, entries: tuple[str, ...], teams: tuple[str, ...]) -> Planned:
    """What a form says; what is not on it is passed over."""
    each, seen = form.get("each", ""), form.get("seen", "")
    return Planned(
        form.get("opens", "").strip(),
        form.get("closes", "").strip(),
        int(each) if each in map(str, EACHES) else EACH,
        tuple(name for name in entries if f"{_ENTRY}{name}" in form),
        tuple(name for name in teams if f"{_TEAM}{name}" in form),
        int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 9 else -1,
    )


def fault_of(plan: Planned, today: date) -> str:
    """What stands against it: a notice of `waves.<lang>.yml`; "" for nothing."""
    first, last = calendar_date(plan.opens), calendar_date(plan.closes)
    if first is None or last is None or not date.min < last < date.max:
        return "day"
    if last < first:
        return "dates"
    if last < today:
        return "past"
    if not plan.teams:
        return "team"
    return "" if plan.entries else "words"


def campaign(plan: Planned, now: datetime) -> Campaign:
    """The same for the store: from the start of the first day until the end of the last.

    Days are those of the zone of `now`. A first day that is today or over begins now.
    """
    first, last = date.fromisoformat(plan.opens), date.fromisoformat(plan.closes)
    opens = datetime(first.year, first.month, first.day, tzinfo=now.tzinfo)
    closes = datetime(last.year, last.month, last.day, tzinfo=now.tzinfo) + timedelta(days=1)
    return Campaign(
        plan.entries,
        plan.teams,
        max(opens, now.replace(microsecond=0)),
        closes,
        plan.each,
        plan.after,
    )
