"""Numbers of records, which some parts of Salesforce write in 15 signs and others in 18."""

from __future__ import annotations

_SHORT = 15
_PART = 5
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"


def whole_id(number: str) -> str:
    """The number in 18 signs: the last three tell which letters of the others are capitals.

    By Salesforce's own rule: a sign for each five, of which a capital counts as one bit.
    """
    if len(number) != _SHORT or not (number.isascii() and number.isalnum()):
        return number
    parts = (number[start : start + _PART] for start in range(0, _SHORT, _PART))
    return number + "".join(_SIGNS[_capitals(part)] for part in parts)


def _capitals(part: str) -> int:
    return sum(sign.isupper() << place for place, sign in enumerate(part))
