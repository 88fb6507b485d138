"""A table whose cells are shaded by a share, with the interval drawn in each and told in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.look.escape import html
from lexicon.look.frame import Caption, framed, line, mark, text

_LABEL = 30.0
_NARROW = 3
"""Columns that a phone has room for."""
_HEAD, _ROW = 28, 62
_PALEST, _DARKEST = 0.06, 0.42


@dataclass(frozen=True, slots=True)
class Shade:
    """One cell: its words in two lines, and shares from 0 to 1; none where nothing is shown."""

    words: str
    more: str
    low: float | None = None
    middle: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class HeatTable:
    """Rows by name, one shade a column."""

    caption: Caption
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Shade, ...]], ...]


def heat_table(table: HeatTable) -> str:
    """The figure as SVG."""
    height = _HEAD + _ROW * len(table.rows)
    return framed(table.caption, height, _parts(table), len(table.columns) > _NARROW)


def _parts(table: HeatTable) -> Iterator[str]:
    width = (100 - _LABEL) / max(len(table.columns), 1)
    for at, name in enumerate(table.columns):
        yield text(_LABEL + width * (at + 0.5), 18, name, "middle")
    for number, (name, shades) in enumerate(table.rows):
        top = _HEAD + _ROW * number
        yield text(0, top + 34, name)
        for at, shade in enumerate(shades):
            yield from _cell(shade, _LABEL + width * at, width, top)


def _cell(shade: Shade, left: float, width: float, top: int) -> Iterator[str]:
    middle = left + width / 2
    if shade.low is None:
        yield _box("lx-fig-empty", left, width, top)
        yield text(middle, top + 26, shade.words, "middle", "lx-fig-soft")
        yield text(middle, top + 42, shade.more, "middle", "lx-fig-soft")
        return
    depth = _PALEST + (_DARKEST - _PALEST) * shade.middle
    yield _box("lx-fig-cell", left, width, top, f' fill-opacity="{depth:.2f}"')
    yield text(middle, top + 20, shade.words, "middle")
    yield text(middle, top + 36, shade.more, "middle")
    inner, room = left + width * 0.12, width * 0.76
    y = top + 48
    yield line((inner, inner + room), (y, y), "lx-fig-grid")
    ends = inner + room * shade.low, inner + room * shade.high
    yield line(ends, (y, y), "lx-fig-one lx-fig-whisker")
    yield mark(inner + room * shade.middle, y, 0)


def _box(kind: str, left: float, width: float, top: int, more: str = "") -> str:
    inset = 0.6
    return (
        f'<rect class="{html(kind)}" x="{left + inset:g}%" y="{top + 2}"'
        f' width="{width - 2 * inset:g}%" height="{_ROW - 4}" rx="4"{more}/>'
    )
