"""Moments as programs count them: seconds or milliseconds since 1970.

No date is written with ten figures of which the first is a 1, nor with thirteen: a column of
moments that has such numbers can mean nothing else.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

_COUNTED = "^(1[0-9]{9}|[1-9][0-9]{12})([.][0-9]+)?$"
_MILLISECONDS = 1e12
"""From here on they are counted, up to here seconds."""
_DAY = 86400
_is_counted = re.compile(_COUNTED).match


def is_epoch(text: str) -> str:
    """The condition of a text that is such a number."""
    return f"regexp_matches({text}, '{_COUNTED}')"


def epoch_moment(text: str, zone: str, is_day: bool = False) -> str:
    """Its moment in `zone`, which is SQL; of a day, midnight at Greenwich is that of the day."""
    counted = f"to_timestamp({_seconds(text)})"
    local = f"timezone({zone}, {counted})"
    if not is_day:
        return local
    return f"CASE WHEN {is_midnight(text)} THEN timezone('UTC', {counted}) ELSE {local} END"


def is_midnight(text: str) -> str:
    """The condition of one that is a day, as programs count days."""
    return f"{_seconds(text)} % {_DAY} = 0"


def epoch_text(counted: float | str, zone: ZoneInfo, is_day: bool = False) -> str | None:
    """The same as a text: a day, or a moment at Greenwich; None of any other number."""
    is_float = isinstance(counted, float)
    text = f"{counted:.6f}".rstrip("0").rstrip(".") if is_float else str(counted)
    if not _is_counted(text):
        return None
    seconds = float(text) / (1000 if float(text) >= _MILLISECONDS else 1)
    moment = datetime.fromtimestamp(seconds, UTC)
    if is_day:
        return str((moment if seconds % _DAY == 0 else moment.astimezone(zone)).date())
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _seconds(text: str) -> str:
    number = f"TRY_CAST({text} AS DOUBLE)"
    return f"({number} / CASE WHEN {number} >= {_MILLISECONDS:.0f} THEN 1000 ELSE 1 END)"
