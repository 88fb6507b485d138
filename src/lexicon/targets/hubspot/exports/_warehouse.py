"""Rows of a warehouse's table: headings in any case, deleted rows left out, in display order."""

from __future__ import annotations

from collections.abc import Callable

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.shape import as_number, as_truth
from lexicon.targets.exports.table import Row


def headings(document: Document) -> frozenset[str]:
    """The headings in small letters: Snowflake writes capitals."""
    return frozenset(heading.lower() for heading in document.headers())


def grouped(document: Document, name: Callable[[Row], str]) -> dict[str, list[Row]]:
    """Name of the list → its rows, by `display_order`; those without one, or with -1, last."""
    found: dict[str, list[Row]] = {}
    for row in document.rows():
        line = Row(row.line, {heading.lower(): cell for heading, cell in row.cells.items()})
        if not as_truth(line.cells.get("_fivetran_deleted")):
            found.setdefault(name(line), []).append(line)
    return {key: sorted(lines, key=_place) for key, lines in sorted(found.items())}


def _place(line: Row) -> tuple[float, int]:
    order = as_number(line.cells.get("display_order", ""))
    return (float("inf") if order is None or order < 0 else order, line.line)
