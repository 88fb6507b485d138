"""Tables as pandas writes them in JSON where nobody says how: by columns, or with names apart."""

from __future__ import annotations

import re
from collections.abc import Mapping

Row = Mapping[str, object]
LOOKS_FRAMED = re.compile(rb'\s*\{\s*("[^"]*"\s*:\s*\{\s*("0"\s*:|\})|"columns"\s*:\s*\[)').match
"""Whether bytes begin as such a table does."""
_PARTS = {"columns", "index", "data"}


def framed(data: object) -> list[Row] | None:
    """The rows of a table; None of what is none."""
    if not isinstance(data, dict):
        return None
    return _rows(data) if data.keys() == _PARTS else _by_columns(data)


def _rows(data: Mapping[str, object]) -> list[Row] | None:
    names, rows = data["columns"], data["data"]
    if not isinstance(names, list) or not isinstance(rows, list):
        return None
    fits = all(isinstance(row, list) and len(row) == len(names) for row in rows)
    return [dict(zip(map(str, names), row, strict=True)) for row in rows] if fits else None


def _by_columns(data: Mapping[str, object]) -> list[Row] | None:
    columns = {name: cells for name, cells in data.items() if isinstance(cells, dict)}
    rows = next(iter(columns.values()), {})
    if len(columns) < len(data) or any(cells.keys() != rows.keys() for cells in columns.values()):
        return None
    return [{name: cells[row] for name, cells in columns.items()} for row in rows]
