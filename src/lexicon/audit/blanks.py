"""Blanks around a text, in SQL: tabs and line breaks are some, as every sign that takes no room is.

The engine's own `trim` leaves all but spaces, and with a list of signs it takes ten times as long:
it is only asked of a text that may have one at an end. Nor is anything asked of NULL, as most are.
"""

from __future__ import annotations

from lexicon.criteria.sql.quoted import quoted_value

_SIGNS = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
_SPACES = "".join(map(chr, range(0x2000, 0x200B)))
BLANKS = quoted_value(_SIGNS + _SPACES)
"""Those that Python's `str.strip` takes off."""
_SIGNS_BETWEEN = (("!", "\x85"), ("¡", "\u1680"), ("\u3001", "\U0010ffff"))
"""The letters of most scripts, and other signs: from the first up to one that may be a blank."""


def trimmed(text: str) -> str:
    """A text without blanks around it, which may be all of it."""
    return f"CASE {_if_bare(text)} ELSE trim({text}, {BLANKS}) END"


def bare(text: str, is_coded: bool = False) -> str:
    """The same; NULL for one of blanks alone. Of few texts, each kept once, it costs nothing."""
    plain = bare_of_any(text)
    if is_coded:
        return plain
    return f"CASE WHEN {text} IS NULL THEN NULL {_if_bare(text)} ELSE {plain} END"


def bare_of_any(text: str) -> str:
    """As `bare`, for texts of which most have blanks around them."""
    return f"nullif(trim({text}, {BLANKS}), '')"


def filled(text: str) -> str:
    """Something that is NULL where a text has nothing but blanks, or is NULL."""
    return (
        f"CASE WHEN {_is_no_blank(text)} THEN true WHEN trim({text}, {BLANKS}) <> '' THEN true END"
    )


def is_bare(text: str) -> str:
    """Whether a text is of ASCII signs alone, with no blank at either end.

    Not every text without blanks around it is seen to be one.
    """
    return f"{text} >= '!' AND strlen({text}) = length({text}) AND {text}[-1] > ' '"


def _if_bare(text: str) -> str:
    """Branches that leave a text as it is; of an ASCII one less has to be looked at."""
    inside = f"{_is_no_blank(text)} AND {_is_no_blank(f'{text}[-1]')}"
    return f"WHEN {is_bare(text)} THEN {text} WHEN {inside} THEN {text}"


def _is_no_blank(text: str) -> str:
    """Whether a text begins with a sign that is surely no blank."""
    between = (
        f"{text} >= {quoted_value(first)} AND {text} < {quoted_value(after)}"
        for first, after in _SIGNS_BETWEEN
    )
    return f"({' OR '.join(between)})"
