"""From which day on, and up to which, the data tells what happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lexicon.audit.held import TABLE, Held, name
from lexicon.audit.past import AT, STEPS
from lexicon.audit.typed import moment_name

_SOUND = "BETWEEN TIMESTAMP '1990-01-01' AND TIMESTAMP '9999-12-31'"
"""Other moments are mistakes."""


def first_day(held: Held) -> date | None:
    """The day of the first step of the history, else of the first moment; None without any."""
    return held.once("first day", lambda: _first_day(held))


def last_day(held: Held) -> date | None:
    """The day of the newest moment that has come, in history or records; None without any."""
    now = f"<= TIMESTAMP '{held.now:%Y-%m-%d %H:%M:%S}'"
    days = [_day(held, "max", column, table, now) for column, table in _moments(held)]
    return max((day for day in days if day), default=None)


def _first_day(held: Held) -> date | None:
    moments = list(_moments(held))
    if held.mapping.history is not None:
        moments = moments[:1]
    days = [_day(held, "min", column, table) for column, table in moments]
    return min((day for day in days if day), default=None)


def _moments(held: Held) -> Iterator[tuple[str, str]]:
    """Columns of moments and their tables, that of the history before the others."""
    if held.mapping.history is not None:
        yield AT, STEPS
    for field in held.fields.values():
        if field.type in ("act", "date", "time"):
            yield name(moment_name(field.id)), TABLE


def _day(held: Held, which: str, column: str, table: str, bound: str = "") -> date | None:
    sound = f"{column} {_SOUND}" + (f" AND {column} {bound}" if bound else "")
    question = f"SELECT CAST({which}({column}) AS DATE) FROM {table} WHERE {sound}"
    found: date | None = held.ask(question)[0][0]
    return found
