"""Rows side by side on a terminal, their headings broken into lines as the cells below allow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

Row = Sequence[str]
_GAP = "  "
SCREEN = 80
"""Columns of a terminal."""


def columns(headings: Row, rows: Sequence[Row], left: int) -> Iterator[str]:
    """Lines of text, the first `left` columns flush left; without headings the rows alone."""
    count = max((len(row) for row in (headings, *rows)), default=0)
    widths = [max((len(row[at]) for row in rows), default=0) for at in range(count)]
    if headings:
        widths = _widened(widths, headings)
        broken = [wrap(head, width) or [""] for head, width in zip(headings, widths, strict=True)]
        lines = zip_longest(*(reversed(one) for one in broken), fillvalue="")
        yield from (_line(line, widths, left) for line in reversed(list(lines)))
    yield from (_line(row, widths, left) for row in rows)


def _widened(widths: Sequence[int], headings: Row) -> list[int]:
    """Wide enough for the headings as they are, else for each of their words."""
    whole = [max(pair) for pair in zip(widths, map(len, headings), strict=True)]
    if sum(whole) + len(_GAP) * len(whole) <= SCREEN:
        return whole
    return [max(pair) for pair in zip(widths, map(_longest, headings), strict=True)]


def _longest(heading: str) -> int:
    """The length of the longest word; a no-break space parts none."""
    return max(map(len, heading.split(" ")))


def _line(row: Row, widths: Sequence[int], left: int) -> str:
    cells = (
        text.ljust(width) if at < left else text.rjust(width)
        for at, (text, width) in enumerate(zip(row, widths, strict=True))
    )
    return f"{_GAP}{_GAP.join(cells)}".rstrip()
