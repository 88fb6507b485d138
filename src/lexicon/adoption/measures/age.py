"""Old evidence: measured before the definition changed, or longer ago than a year.

It is shown with its date and no longer counted. It is never tempered: that would pull a team that
fails up, and one that is perfect down.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

MONTHS = 12
Age = Literal["current", "moved", "aged"]
"""`moved`: measured before the definition changed. `aged`: more than twelve months ago."""


def age(major: int, measured: datetime, major_now: int, now: datetime) -> Age:
    """What evidence on a major version, of a moment, is worth now. All times in one zone."""
    if major != major_now:
        return "moved"
    return "aged" if measured < _a_year_before(now) else "current"


def _a_year_before(now: datetime) -> datetime:
    """The same day last year; of 29 February, the day before."""
    day = 28 if (now.month, now.day) == (2, 29) else now.day
    return now.replace(year=now.year - MONTHS // 12, day=day)
