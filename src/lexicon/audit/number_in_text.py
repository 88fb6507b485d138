"""A number that stands in a text, as an audit reads a column: `12,5`, `1 200,50`, `1,234,567`."""

from __future__ import annotations

import re

_SPACES = re.compile("[ \u00a0\u2007\u2009\u202f'\u2019]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?").fullmatch
_EITHER = re.compile(r"[+-]?[0-9]{1,3},[0-9]{3}").fullmatch
"""Thousands to one reader, thousandths to another."""
_BOTH = re.compile(r"([+-]?[0-9]{1,3}(?:([.,])[0-9]{3})+)(?!\2)[.,]([0-9]+)").fullmatch
"""Thousands parted by one sign, and the other before the rest: the same number to every reader."""
_PARTED = re.compile(r"[+-]?[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})+").fullmatch
"""The same sign more than once: it parts thousands, for a number has one decimal sign."""
_LONGEST = 40


def number_in(text: str) -> int | float | None:
    """The number; None where there is none, or where nobody can tell which."""
    bare = _SPACES.sub("", text)
    if len(bare) > _LONGEST:
        return None
    if both := _BOTH(bare):
        bare = f"{both[1].replace(both[2], '')}.{both[3]}"
    elif parted := _PARTED(bare):
        bare = bare.replace(parted[1], "")
    if not _NUMBER(bare) or _EITHER(bare):
        return None
    number = float(bare.replace(",", "."))
    return int(bare) if bare.lstrip("+-").isdecimal() else number
