"""Minutes that really go by between two moments of a clock that is set twice a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_YEARS = 10
"""Before now; of what was earlier nobody asks to the hour."""
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


def elapsed(start: str, end: str, now: datetime, first: date | None = None) -> str:
    """SQL of the minutes between two moments without a zone, in that of `now`.

    Neither is before the day `first`: how the clock was set by then need not be looked at, which
    for a year of records is nine in ten of all branches.
    """
    return really(f"date_diff('minute', {start}, {end})", start, end, now, first)


def really(minutes: str, start: str, end: str, now: datetime, first: date | None = None) -> str:
    """The same for minutes that the clock on the wall has counted between the two."""
    since = first.isoformat() if first else ""
    changes = [one for one in _changes(str(now.tzinfo), now.year) if one[0] >= since]
    if not changes:
        return minutes
    return f"({minutes} - ({_ahead(end, changes)} - {_ahead(start, changes)}))"


def _ahead(moment: str, changes: Sequence[tuple[str, int, int]]) -> str:
    """By how many minutes the clock is ahead of UTC: the newest change first."""
    branches = " ".join(
        f"WHEN {moment} >= TIMESTAMP '{at}' THEN {after}" for at, _, after in reversed(changes)
    )
    return f"CASE {branches} ELSE {changes[0][1]} END"


@lru_cache(maxsize=64)
def _changes(zone: str, year: int) -> tuple[tuple[str, int, int], ...]:
    """Each setting of the clock: what it then shows, and how far it was ahead before and after.

    Of what it shows just before and just after the earlier: an hour that is skipped, and is written
    all the same, counts as one after.
    """
    return tuple(_settings(ZoneInfo(zone), year))


def _settings(zone: ZoneInfo, year: int) -> Iterator[tuple[str, int, int]]:
    day = datetime(year - _YEARS, 1, 1, tzinfo=UTC)
    while day.year <= year + 1:
        before, after = _offset(day, zone), _offset(day + _DAY, zone)
        if before != after:
            at = _moment(day, zone, before)
            shown = at + min(before, after) * _MINUTE
            yield shown.strftime("%Y-%m-%d %H:%M:%S"), before, after
        day += _DAY


def _moment(day: datetime, zone: ZoneInfo, before: int) -> datetime:
    """The first minute of a day in UTC at which the clock is set otherwise."""
    low, high = 0, int(_DAY / _MINUTE)
    while high - low > 1:
        middle = (low + high) // 2
        is_before = _offset(day + middle * _MINUTE, zone) == before
        low, high = (middle, high) if is_before else (low, middle)
    return day + high * _MINUTE


def _offset(moment: datetime, zone: ZoneInfo) -> int:
    ahead = moment.astimezone(zone).utcoffset() or timedelta()
    return int(ahead / _MINUTE)
