"""From which day on, and up to which, the data tells what happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from lexicon.audit.field_columns import moment_name
from lexicon.audit.held import Held
from lexicon.audit.past import AT, STEPS
from lexicon.audit.table import TABLE, name

_SOUND = "BETWEEN TIMESTAMP '1990-01-01' AND TIMESTAMP '9999-12-31'"
"""Other moments are mistakes."""


def first_day(held: Held) -> date | None:
    """The day of the first step of the history, else of the first moment; None without any."""
    return held.once("first day", lambda: _first_day(held))


def last_day(held: Held) -> date | None:
    """The day of the newest moment that has come, in history or records; None without any."""
    return held.once("last day", lambda: _last_day(held))


def _first_day(held: Held) -> date | None:
    moments = list(_moments(held))
    if held.mapping.history is not None:
        moments = moments[:1]
    return min(_days(held, "min", moments), default=None)


def _last_day(held: Held) -> date | None:
    now = f"AND {{column}} <= TIMESTAMP '{held.now:%Y-%m-%d %H:%M:%S}'"
    return max(_days(held, "max", _moments(held), now), default=None)


def _moments(held: Held) -> Iterator[tuple[str, str]]:
    """Columns of moments and their tables, that of the history before the others."""
    if held.mapping.history is not None:
        yield AT, STEPS
    for field in held.fields.values():
        if field.type in ("act", "date", "time"):
            yield name(moment_name(field.id)), TABLE


def _days(
    held: Held, which: str, moments: Iterable[tuple[str, str]], bound: str = ""
) -> Iterator[date]:
    """The day of the first or the last sound moment of each column that has one."""
    tables: dict[str, list[str]] = {}
    for column, table in moments:
        sound = f"{column} {_SOUND} {bound.format(column=column)}"
        found = f"CAST({which}(CASE WHEN {sound} THEN {column} END) AS DATE)"
        tables.setdefault(table, []).append(found)
    for table, asked in tables.items():
        yield from filter(None, held.ask(f"SELECT {', '.join(asked)} FROM {table}")[0])
