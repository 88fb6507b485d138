"""Moments at which people work: on weekdays, in office hours."""

from __future__ import annotations

from datetime import datetime, timedelta

from lexicon.starter.sample.chance import Chance

_FRIDAY = 4


def at_work(moment: datetime, chance: Chance, *about: object) -> datetime:
    """Some minute between 9:00 and 16:59 of that day, or of the Monday after a weekend."""
    day = weekday(moment)
    return day.replace(hour=9, minute=0) + timedelta(minutes=chance.between(0, 479, *about))


def weekday(moment: datetime) -> datetime:
    """The moment, or the same time of the next Monday where it lies on a weekend."""
    return moment + timedelta(
        days=max(0, 7 - moment.weekday()) if moment.weekday() > _FRIDAY else 0
    )


def weekdays_after(moment: datetime, number: int) -> datetime:
    """The same time so many weekdays later."""
    for _ in range(number):
        moment = weekday(moment + timedelta(days=1))
    return moment


def morning_after(moment: datetime, minutes: int) -> datetime:
    """So many minutes past nine on the next weekday."""
    opened = weekday(moment + timedelta(days=1)).replace(hour=9, minute=0)
    return opened + timedelta(minutes=minutes)
