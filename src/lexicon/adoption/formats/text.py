"""A report for a person at a terminal: sentences, and tables in columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from lexicon.adoption.telling.document import (
    Block,
    Document,
    Grid,
    Heading,
    Picture,
    Quote,
    Sentence,
)
from lexicon.adoption.telling.format import Format

_WIDTH = 96


def _render(_data: Any, document: Document) -> str:
    lines = [document.title, "=" * len(document.title)]
    for block in document.blocks:
        lines += _lines(block)
    return "\n".join(lines) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from ("", block.text, "-" * len(block.text))
        case Sentence():
            yield from textwrap.wrap(block.text, _WIDTH)
            yield from (f"→ {link.label} ({link.href})" for link in block.links)
        case Quote():
            indent = "    "
            yield from textwrap.wrap(
                block.text, _WIDTH, initial_indent=indent, subsequent_indent=indent
            )
        case Grid():
            yield from _grid(block)
        case Picture():
            yield from _grid(block.twin)


def _grid(grid: Grid) -> Iterator[str]:
    rows = [grid.heads, *grid.rows]
    widths = [max(len(row[at]) for row in rows) for at in range(len(grid.heads))]
    yield ""
    for row in rows:
        cells = [
            cell.rjust(width) if at in grid.numbers else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"  {'  '.join(cells)}".rstrip()


FORMAT = Format(_render)
