"""Blanks around a text, in SQL: tabs and line breaks are some, as every sign that takes no room is.

The engine's own `trim` leaves all but spaces, and with a list of signs it takes ten times as long:
it is only asked of a text that may have one at an end.
"""

from __future__ import annotations

from lexicon.criteria.sql.quoted import quoted_value

_SIGNS = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
_SPACES = "".join(map(chr, range(0x2000, 0x200B)))
BLANKS = quoted_value(_SIGNS + _SPACES)
"""Those that Python's `str.strip` takes off."""


def trimmed(text: str) -> str:
    """A text without blanks around it, which may be all of it."""
    return f"CASE WHEN {is_bare(text)} THEN {text} ELSE trim({text}, {BLANKS}) END"


def bare(text: str, is_coded: bool = False) -> str:
    """The same; NULL for one of blanks alone. Of few texts, each kept once, it costs nothing."""
    plain = f"nullif(trim({text}, {BLANKS}), '')"
    if is_coded:
        return plain
    return f"CASE WHEN {is_bare(text)} THEN {text} WHEN {text} IS NOT NULL THEN {plain} END"


def filled(text: str) -> str:
    """Something that is NULL where a text has nothing but blanks, or is NULL."""
    plain = f"{text} >= '!' AND {text} < '~'"
    return f"CASE WHEN {plain} THEN true WHEN trim({text}, {BLANKS}) <> '' THEN true END"


def is_bare(text: str) -> str:
    """Whether a text is of ASCII signs alone, with no blank at either end.

    Not every text without blanks around it is seen to be one.
    """
    return f"{text} >= '!' AND strlen({text}) = length({text}) AND {text}[-1] > ' '"


def has_no_spaces_around(text: str) -> str:
    """The same of spaces at its end alone, which takes less: for who looks for all others too."""
    return f"{text} >= '!' AND strlen({text}) = length({text}) AND NOT ends_with({text}, ' ')"
