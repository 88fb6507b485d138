"""Which columns SQL names: a question is answered from those alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lexicon.criteria.sql.quoted import quoted_name

Made = Mapping[str, str]
"""SQL by the name of the column that it makes."""
_PARTS = re.compile(r"""'(?:[^']|'')*'|"([^"]+)"|(\w+)""")
"""Texts, which name nothing, whatever stands in them; names in quotes; other words."""


def names_in(sql: str) -> frozenset[str]:
    """Every word that may be the name of a column."""
    return frozenset(filter(None, (part[1] or part[2] for part in _PARTS.finditer(sql))))


def named(sql: str, made: Made) -> Made:
    """The columns that SQL names, and those beside them that these name in turn."""
    asked = names_in(sql)
    found = [how for column, how in made.items() if column in asked]
    asked |= names_in(" ".join(found))
    return {column: how for column, how in made.items() if column in asked}


def inlined(sql: str, made: Made) -> str:
    """SQL in which each column in quotes is what it is made of."""

    def spelled(part: re.Match[str]) -> str:
        return f"({made[part[1]]})" if part[1] in made else part[0]

    return _PARTS.sub(spelled, sql)


def selected(made: Made) -> Iterator[str]:
    """`expression AS name`, for a SELECT."""
    for name, expression in made.items():
        yield f"{expression} AS {quoted_name(name)}"
