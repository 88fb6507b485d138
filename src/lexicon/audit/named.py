"""Which columns SQL names: a question is answered from those alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lexicon.criteria.sql.quoted import quoted_name

Made = Mapping[str, str]
"""SQL by the name of the column that it makes."""
_PARTS = re.compile(r"""'(?:[^']|'')*'|"([^"]*(?:""[^"]*)*)"|(\w+)""")
"""Texts, which name nothing, whatever stands in them; names in quotes; other words."""


def names_in(sql: str) -> frozenset[str]:
    """Every word that may be the name of a column."""
    found = {part[1] or part[2] for part in _PARTS.finditer(sql)}
    return frozenset(map(_undoubled, filter(None, found)))


def named(sql: str, made: Made) -> Made:
    """The columns that SQL names, and those beside them that these name in turn."""
    asked = names_in(sql)
    found = [how for column, how in made.items() if column in asked]
    asked |= names_in(" ".join(found))
    return {column: how for column, how in made.items() if column in asked}


def inlined(sql: str, made: Made) -> str:
    """SQL in which each column in quotes is what it is made of."""

    def spelled(part: re.Match[str]) -> str:
        name = _undoubled(part[1] or "")
        return f"({made[name]})" if name in made else part[0]

    return _PARTS.sub(spelled, sql)


def selected(made: Made) -> Iterator[str]:
    """`expression AS name`, for a SELECT."""
    for name, expression in made.items():
        yield f"{expression} AS {quoted_name(name)}"


def _undoubled(name: str) -> str:
    """A name as it is, of which a quotation mark stands twice in SQL."""
    return name.replace('""', '"')
