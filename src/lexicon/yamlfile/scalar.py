"""Plain scalars of YAML 1.2 core, as FORMATS narrows it: few are typed, all else is text."""

from __future__ import annotations

import re

_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})").fullmatch
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}").fullmatch
_STARTS = frozenset("-0123456789")

LEADING_ZERO = re.compile(r"-?0[0-9]+(\.[0-9]+)?").fullmatch
BOOLEAN_WORDS = {
    word: value
    for value, words in {True: "yes on oui y o", False: "no off non n"}.items()
    for word in words.split()
}
"""What people write for a boolean, folded to lower case; here it is text."""


def typed(text: str) -> str | int | float | bool | None:
    """The value of a plain scalar: true, false, null, a plain decimal number, else the text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _STARTS:
        if _INTEGER(text):
            return int(text)
        if _DECIMAL(text):
            return float(text)
    return text
