"""A column that a mapping names and the data does not have: with what is there instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lexicon.errors import LexiconError
from lexicon.languages.printable import printable

_MOST = 20
"""Columns told by name."""


class ColumnAbsent(LexiconError):
    """`absent` are in none of the columns that are `there`."""

    def __init__(self, absent: Sequence[str], there: Iterable[str], where: str = "") -> None:
        from lexicon.checks.near import Near  # of no use while nothing is wrong

        columns = sorted(there)
        near = Near(tuple(columns)).to(absent[0]) if len(absent) == 1 else ""
        meant = f", did you mean {near}?" if near else ""
        listed = ", ".join(columns[:_MOST]) + (", …" if len(columns) > _MOST else "")
        told = f"no such column{where}: {', '.join(absent)}{meant}; there are: {listed}"
        super().__init__(printable(told))
