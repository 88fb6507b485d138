"""How much of each part of the weekly page one sheet of paper has room for, long names or short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """At most so many `rows` and `lines` of print; `widths` are the columns' in characters.

    Of columns without a width a cell takes one line.
    """

    rows: int
    lines: int
    widths: tuple[int, ...]


ROOM = {
    "passages": Room(8, 13, (19,)),
    "missed": Room(6, 8, (26, 10)),
    "sent_back": Room(6, 12, (26,)),
    "misunderstood": Room(5, 10, (26,)),
    "waiting": Room(6, 14, (24, 10, 15)),
}
_NAMES, _SIGNS = 3, 110
"""Of names in a sentence: how many, and how long together."""


def rows_fitting(part: str, rows: Sequence[Sequence[str]]) -> int:
    """How many of the rows there is room for, in their order; one at least."""
    room, taken = ROOM[part], 0
    for number, row in enumerate(rows[: room.rows]):
        cells = zip(row, room.widths, strict=False)
        taken += max(-(-len(text) // width) for text, width in cells)
        if number and taken > room.lines:
            return number
    return min(len(rows), room.rows)


def names_fitting(names: Sequence[str]) -> int:
    """How many names there is room for in a sentence; one at least."""
    taken = 0
    for number, name in enumerate(names[:_NAMES]):
        taken += len(name)
        if number and taken > _SIGNS:
            return number
    return min(len(names), _NAMES)
