"""A number as spreadsheets write it, in SQL: `1 200,50`, `$10,000.00`, `1.200,50 EUR`."""

from __future__ import annotations

from typing import Literal

_SURPLUS = "'[ \u00a0\u2007\u2009\u202f''\u2019€$£]|^[A-Z]{3}|[A-Z]{3}$'"
"""Blanks or apostrophes between thousands, and a currency before or behind."""
_NUMBER = r"'^[+-]?([0-9]{1,200}[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,2})?$'"


def written_number(text: str, decimal: Literal[".", ","]) -> str:
    """The SQL of a text of figures with a point and nothing else; NULL of what is no number.

    Neither `NaN` nor `inf` is one: the engine would take them for the greatest of all.
    A sign between thousands goes, where it can be nothing else: three figures stand behind each.
    """
    other = "," if decimal == "." else "."
    bare = f"regexp_replace({text}, {_SURPLUS}, '', 'g')"
    parted = f"'^[+-]?[0-9]{{1,3}}([{other}][0-9]{{3}})+([{decimal}][0-9]+)?$'"
    joined = f"replace({bare}, '{other}', '')"
    plain = f"CASE WHEN regexp_matches({bare}, {parted}) THEN {joined} ELSE {bare} END"
    pointed = plain if decimal == "." else f"replace({plain}, ',', '.')"
    return f"CASE WHEN regexp_matches({pointed}, {_NUMBER}) THEN {pointed} END"
