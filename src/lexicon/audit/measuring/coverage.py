"""From which day on the data tells what happened: of what was before it nothing is known."""

from __future__ import annotations

from datetime import date

from lexicon.audit.held import TABLE, Held, name
from lexicon.audit.past import AT, STEPS
from lexicon.audit.typed import moment_name

_SOUND = "BETWEEN TIMESTAMP '1990-01-01' AND TIMESTAMP '9999-12-31'"
"""Other moments are mistakes."""


def first_day(held: Held) -> date | None:
    """The day of the first step of the history, else of the first moment; None without any."""
    if held.mapping.history is not None:
        return _first(held, AT, STEPS)
    moments = [
        name(moment_name(field.id))
        for field in held.fields.values()
        if field.type in ("act", "date", "time")
    ]
    days = [day for one in moments if (day := _first(held, one, TABLE))]
    return min(days, default=None)


def _first(held: Held, column: str, table: str) -> date | None:
    sound = f"{column} {_SOUND}"
    found: date | None = held.ask(f"SELECT CAST(min({column}) AS DATE) FROM {table} WHERE {sound}")[
        0
    ][0]
    return found
