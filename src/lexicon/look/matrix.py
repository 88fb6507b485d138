"""Two picklists crossed, as an SVG: what follows in each cell.

As in the funnel, widths are percentages and type keeps its size, so text is broken into lines here,
narrow enough for a phone.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.look.escape import html
from lexicon.look.palette import section_class
from lexicon.look.picture import picture

_COLUMN_LINE, _ROW_NAME, _LINE, _PADDING, _GAP = 18, 30, 19, 12, 6
_CHARACTERS = 40
"""What a phone 360 px wide shows on one line of the whole matrix."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What follows where a row and a column meet."""

    word: str
    """The outcome in a word or two: MQL."""
    text: str
    """What to do: Sales follow up within 24 hours."""
    link: str = ""
    section: int | None = None
    """The funnel section whose colour the cell takes."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value of the field that runs downwards, and its cells from left to right."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The picture's content, in the reader's language; `columns` are the names over the cells."""

    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix_svg(matrix: Matrix, name: str = "matrix") -> str:
    """The matrix as one `<svg>` element; `name` begins the ids that its title and text need."""
    parts, height = _rows(matrix)
    return picture("lx-matrix", name, (matrix.title, matrix.description), height, parts)


def _rows(matrix: Matrix) -> tuple[list[str], int]:
    width = 100 / max(len(matrix.columns), 1)
    characters = int(_CHARACTERS / max(len(matrix.columns), 1))
    names = [textwrap.wrap(column, characters) for column in matrix.columns]
    parts = list(_column_names(names, width))
    top = max(map(len, names), default=0) * _COLUMN_LINE
    for row in matrix.rows:
        cells = [_lines(cell, characters) for cell in row.cells]
        height = max(map(len, cells), default=0) * _LINE + 2 * _PADDING
        parts.append(_text("lx-matrix__row", "0", top + 20, row.name))
        top += _ROW_NAME
        for column, (cell, lines) in enumerate(zip(row.cells, cells, strict=True)):
            parts.append(_cell(cell, lines, column * width, width, top, height))
        top += height + _GAP
    return parts, top - _GAP


def _column_names(names: list[list[str]], width: float) -> Iterator[str]:
    for column, lines in enumerate(names):
        for number, line in enumerate(lines, start=1):
            left = f"{column * width:g}%"
            yield _text("lx-matrix__column", left, number * _COLUMN_LINE - 4, line)


def _lines(cell: Cell, characters: int) -> list[tuple[str, str]]:
    """Each line of a cell with its CSS class."""
    word = [("lx-matrix__word", line) for line in textwrap.wrap(cell.word, characters - 2)]
    return word + [("lx-matrix__text", line) for line in textwrap.wrap(cell.text, characters)]


def _cell(
    cell: Cell, lines: list[tuple[str, str]], left: float, width: float, top: int, height: int
) -> str:
    """One cell: its own coordinates, so that a percentage and pixels can be added."""
    texts = "".join(
        _text(style, "12", _PADDING + 14 + number * _LINE, line)
        for number, (style, line) in enumerate(lines)
    )
    colour = "" if cell.section is None else f" {section_class(cell.section)}"
    inner = f'<rect width="100%" height="{height}" rx="6"/>{texts}'
    linked = f'<a href="{html(cell.link)}">{inner}</a>' if cell.link else inner
    return (
        f'<svg class="lx-matrix__cell{colour}" x="{left:g}%" y="{top}" width="{width - 1.2:g}%"'
        f' height="{height}">{linked}</svg>'
    )


def _text(style: str, x: str, y: int, text: str) -> str:
    return f'<text class="{style}" x="{x}" y="{y}">{html(text)}</text> '
