"""Amounts and shares as people write them: 1 200 000 €, 1.200.000,50, 1,5 M€, 40 %, 0,4."""

from __future__ import annotations

import re
from fractions import Fraction

_SPACES = re.compile("[\\s\u00a0\u202f'’_]+")
_CURRENCY = re.compile(r"[€$£]|(?<![A-Z])[A-Z]{3}(?![A-Z])")
_SIGNS = {"€": ("EUR",), "£": ("GBP",), "$": ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN")}
_TIMES = {"k": 10**3, "K": 10**3, "M": 10**6}
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch
_COMMAS = re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?").fullmatch
_POINTS = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?").fullmatch
"""Thousands parted by commas or by points."""
_EITHER = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}").fullmatch
"""Eight thousand to some, eight to others: 8.000."""
_ONCE = re.compile(r"-?[0-9]+[,.][0-9]+").fullmatch
"""Of thousands or millions there may be three decimals: 1,250 M€."""
_LONGEST = 40


def amount(written: object) -> Fraction | None:
    """An amount of money or a plain number; None where it is none, or could be two."""
    if isinstance(written, int | float) and not isinstance(written, bool):
        return _number(f"{written}")
    if not isinstance(written, str):
        return None
    text = _CURRENCY.sub("", _SPACES.sub("", written), count=1)
    times = _TIMES.get(text[-1:], 1)
    text = text if times == 1 else text[:-1]
    if times == 1 and _EITHER(text):
        return None
    if times == 1 or not _ONCE(text):
        gone = "," if _COMMAS(text) else "." if _POINTS(text) else ""
        text = text.replace(gone, "") if gone else text
    found = _number(text.replace(",", "."))
    return None if found is None else found * times


def other_currency(written: object, currency: str) -> str:
    """The currency that an amount names, where it is not this one; "" where it names none."""
    named = _CURRENCY.search(_SPACES.sub("", written)) if isinstance(written, str) else None
    if named is None or not currency or currency in _SIGNS.get(named[0], (named[0],)):
        return ""
    return named[0]


def share(written: object) -> Fraction | None:
    """A share of one: `40 %`, `40%`, `0.4`, `0,4`; None where it is none."""
    if isinstance(written, bool) or not isinstance(written, str | int | float):
        return None
    text = _SPACES.sub("", f"{written}").replace(",", ".")
    found = _number(text.removesuffix("%"))
    return found / 100 if found is not None and text.endswith("%") else found


def _number(text: str) -> Fraction | None:
    return Fraction(text) if len(text) <= _LONGEST and _NUMBER(text) else None
