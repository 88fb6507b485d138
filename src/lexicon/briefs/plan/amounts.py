"""Amounts and shares as people write them: 1 200 000 €, 1.200.000,50, 1,5 M€, 40 %, 0,4."""

from __future__ import annotations

import re
from fractions import Fraction

_SPACES = re.compile("[\\s\u00a0\u202f'’_]+")
_CURRENCY = re.compile(r"[€$£]|(?<![A-Z])[A-Z]{3}(?![A-Z])")
_TIMES = {"k": 10**3, "K": 10**3, "M": 10**6}
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?:[,.]|$))")
_POINTED = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|-?[0-9]{1,3}\.[0-9]{3},[0-9]+")
"""Thousands parted by points: twice, or with a comma behind."""
_LONGEST = 40


def amount(written: object) -> Fraction | None:
    """An amount of money or a plain number; None where it is none."""
    if isinstance(written, int | float) and not isinstance(written, bool):
        return _number(f"{written}")
    if not isinstance(written, str):
        return None
    text = _CURRENCY.sub("", _SPACES.sub("", written), count=1)
    times = _TIMES.get(text[-1:], 1)
    text = text if times == 1 else text[:-1]
    if _POINTED.fullmatch(text):
        text = text.replace(".", "")
    found = _number(_THOUSANDS.sub("", text).replace(",", "."))
    return None if found is None else found * times


def share(written: object) -> Fraction | None:
    """A share of one: `40 %`, `40%`, `0.4`, `0,4`; None where it is none."""
    if isinstance(written, str) and _SPACES.sub("", written).endswith("%"):
        found = _number(_SPACES.sub("", written)[:-1].replace(",", "."))
        return None if found is None else found / 100
    text = written.replace(",", ".") if isinstance(written, str) else written
    return amount(text)


def _number(text: str) -> Fraction | None:
    return Fraction(text) if len(text) <= _LONGEST and _NUMBER(text) else None
