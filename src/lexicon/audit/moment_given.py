"""A moment in a record of JSON as criteria have it, however a program writes it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from lexicon.audit.epoch import epoch_text
from lexicon.audit.month_names import month_text
from lexicon.criteria.fitting import has_type


def moment_given(written: object, kind: str, zone: str) -> object:
    """A day, a moment, or an act with one; what is none stays as it is.

    It may count seconds or milliseconds since 1970, name its month, or have parts of a second and a
    zone without a colon, as an audit reads a column.
    """
    if isinstance(written, dict) and "when" in written:
        return {**written, "when": moment_given(written["when"], "time", zone)}
    if isinstance(written, bool) or not isinstance(written, str | int | float):
        return written
    text = written.strip() if isinstance(written, str) else written
    counted = epoch_text(text, _zone(zone), is_day=kind == "date")
    if counted is not None:
        return counted
    if isinstance(text, str) and (named := month_text(text)):
        return named.partition(" ")[0] if kind == "date" else named
    if kind == "date" or not isinstance(text, str) or has_type(text, "time"):
        return written
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return written
    return moment.isoformat(timespec="seconds") if "-" in text[:5] else written


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
