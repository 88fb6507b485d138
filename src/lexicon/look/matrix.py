"""A confusion matrix: what is right down, what was answered across; right answers are outlined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.look.frame import Caption, framed, text

_LABEL = 26.0
_NARROW = 4
"""Columns that a phone has room for."""
_HEAD, _ROW = 46, 34
_PALEST, _DARKEST = 0.05, 0.45


@dataclass(frozen=True, slots=True)
class Count:
    """How many answers, in words, and their share of the row, from 0 to 1."""

    words: str
    share: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows` by name, one count a column; `right` is the column of each row's right answer."""

    caption: Caption
    across: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Count | None, ...]], ...]
    right: tuple[int, ...]


def matrix(table: Matrix) -> str:
    """The figure as SVG."""
    height = _HEAD + _ROW * len(table.rows)
    return framed(table.caption, height, _parts(table), len(table.columns) > _NARROW)


def _parts(table: Matrix) -> Iterator[str]:
    width = (100 - _LABEL) / max(len(table.columns), 1)
    yield text(_LABEL, 14, table.across, "start", "lx-fig-soft")
    for at, name in enumerate(table.columns):
        yield text(_LABEL + width * (at + 0.5), 36, name, "middle")
    for number, (name, counts) in enumerate(table.rows):
        top = _HEAD + _ROW * number
        yield text(0, top + 21, name)
        for at, count in enumerate(counts):
            is_right = table.right[number] == at
            yield from _cell(count, (_LABEL + width * at, width), top, is_right)


def _cell(
    count: Count | None, place: tuple[float, float], top: int, is_right: bool
) -> Iterator[str]:
    left, width = place
    kind = "lx-fig-cell lx-fig-right" if is_right else "lx-fig-cell"
    depth = _PALEST + (_DARKEST - _PALEST) * count.share if count else 0
    yield (
        f'<rect class="{kind}" x="{left + 0.3:g}%" y="{top + 2}" width="{width - 0.6:g}%"'
        f' height="{_ROW - 4}" fill-opacity="{depth:.2f}"/>'
    )
    if count and count.words:
        yield text(left + width / 2, top + 22, count.words, "middle")
