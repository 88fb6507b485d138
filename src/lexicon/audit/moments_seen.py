"""The first and the last moment of each field that says when: a Parquet file just has them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from lexicon.audit.field_columns import MOMENTS, moment_name
from lexicon.audit.held import Held
from lexicon.audit.table import TABLE, name

_FIRST, _LAST = "TIMESTAMP '0001-01-01'", "TIMESTAMP '9999-12-31'"
"""What is before or after can be told by no calendar of ours."""
Ends = tuple[datetime | None, datetime | None]


def moments_seen(held: Held) -> Mapping[str, Ends]:
    """By field, in the calendars' zone; None of one that is nowhere filled."""
    return held.once("moments seen", lambda: _seen(held))


def _seen(held: Held) -> dict[str, Ends]:
    fields = [field.id for field in held.fields.values() if field.type in MOMENTS]
    if not fields:
        return {}
    asked = (
        f"SELECT {place}, {_ends(name(moment_name(field)))} FROM {TABLE}"
        for place, field in enumerate(fields)
    )
    rows = held.ask(" UNION ALL ".join(asked))
    return {fields[place]: (first, last) for place, first, last in rows}


def _ends(moment: str) -> str:
    """Field by field: of a column whose ends the file says, the engine then reads nothing else."""
    return ", ".join(_told(f"{end}({moment})") for end in ("min", "max"))


def _told(moment: str) -> str:
    inside = f"greatest(least({moment}, {_LAST}), {_FIRST})"
    return f"CASE WHEN {moment} IS NOT NULL THEN {inside} END"
