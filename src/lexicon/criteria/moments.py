"""Moments as criteria compare them: with a zone as instants, without one as the clock on the wall.

A value that names its zone (`2026-03-02T10:00:00Z`) is held against the instant that the operand
means; one without, against what a clock of the firm's zone shows at it. Both forms of an operand
are texts of one shape, so that every database can compare them without knowing the zone.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LEAP = r"([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_DAY = (
    r"([0-9]{4}-((01|03|05|07|08|10|12)-(0[1-9]|[12][0-9]|3[01])|(04|06|09|11)-(0[1-9]|[12][0-9]|30)"
    rf"|02-(0[1-9]|1[0-9]|2[0-8]))|{_LEAP}-02-29)"
)
ZONED = (
    rf"^{_DAY}[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?"
    r"(Z|[+-](0[0-9]|1[0-4])(:[0-5][0-9])?)$"
)
"""A moment that exists and names its zone, as every dialect's regular expressions read it."""
FULL = "0000-00-00 00:00:00"
"""The shape of a plain moment; what a shorter one lacks is taken from it."""
_FORM = "%Y-%m-%d %H:%M:%S"
_is_zoned = re.compile(ZONED).match


class Sides(NamedTuple):
    """An operand as the wall's clock shows it, and as an instant; None of what is no moment."""

    local: str
    utc: str | None


def instant(text: str) -> str | None:
    """A moment that names its zone, in UTC to the second; None for any other text."""
    if not _is_zoned(text):
        return None
    try:
        return datetime.fromisoformat(text).astimezone(UTC).strftime(_FORM)
    except (ValueError, OverflowError):
        return None


def plain(text: str) -> str:
    """A text with a blank for `T`, made as long as a whole moment: a day is its first second."""
    spaced = text.replace("T", " ")
    return spaced + FULL[len(spaced) :]


@lru_cache(maxsize=1024)
def sides(operand: str, zone: str) -> Sides:
    """Both forms of an operand; one without a zone is meant in `zone`."""
    firm = _zone(zone)
    if _is_zoned(operand):
        moment = datetime.fromisoformat(operand)
        return Sides(moment.astimezone(firm).strftime(_FORM), instant(operand))
    try:
        meant = datetime.strptime(plain(operand), _FORM).replace(tzinfo=firm)
        return Sides(plain(operand), meant.astimezone(UTC).strftime(_FORM))
    except (ValueError, OverflowError):
        return Sides(plain(operand), None)


def compared(value: str, operand: str, zone: str) -> tuple[str, str]:
    """The two texts that stand for a value and an operand, to be compared as texts."""
    both, at = sides(operand, zone), instant(value)
    if at is not None and both.utc is not None:
        return at, both.utc
    return plain(value), both.local


def _zone(name: str) -> ZoneInfo:
    """The zone; UTC for a name that a check will tell of."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
