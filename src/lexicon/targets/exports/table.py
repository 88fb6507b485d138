"""A table as spreadsheets and warehouses write it: the separator is found by a look."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from lexicon.targets.exports.unreadable import ExportUnreadable

_SEPARATORS = ",;\t|"
_TOLD = re.compile(r"sep=([^\r\n])[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
"""What Excel reads above the headings; a Mac's lines end otherwise."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: heading → cell, as text. What a short row leaves out is "".

    `written` is how many cells it has where those beyond the headings hold something, else 0.
    """

    line: int
    cells: Mapping[str, str]
    written: int = 0


def parse_headers(path: str, text: str) -> tuple[str, ...]:
    """The headings in a text's first line that is not blank. Raises ExportUnreadable."""
    return _headers(path, _records(path, text))


def parse_rows(path: str, text: str) -> tuple[Row, ...]:
    """The rows below the headings, too long ones as well. Raises ExportUnreadable."""
    records = _records(path, text)
    headers = _headers(path, records)
    return tuple(_rows(headers, records))


def none_too_long(path: str, headings: int, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The same rows. Raises ExportUnreadable at one with more cells than there are headings."""
    for row in rows:
        if row.written:
            said = {"written": row.written, "headings": headings}
            raise ExportUnreadable(path, row.line, "row_too_long", **said)
    return rows


def _headers(path: str, records: Iterator[tuple[int, list[str]]]) -> tuple[str, ...]:
    filled = (cells for _, cells in records if any(cell.strip() for cell in cells))
    headers = tuple(heading.strip() for heading in next(filled, []))
    named = [heading for heading in headers if heading]
    if len(set(named)) != len(named):
        twice = next(item for item in named if named.count(item) > 1)
        raise ExportUnreadable(path, 1, "heading_twice", heading=twice)
    return headers


def _rows(headers: tuple[str, ...], records: Iterator[tuple[int, list[str]]]) -> Iterator[Row]:
    for line, cells in records:
        if not any(cell.strip() for cell in cells):
            continue
        written = len(cells) if any(cells[len(headers) :]) else 0
        filled = cells + [""] * (len(headers) - len(cells))
        yield Row(line, dict(zip(headers, filled, strict=False)), written)


def _records(path: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line where it begins; `sep=;` above the headings names the separator."""
    told = _TOLD.match(text)
    separator = told[1] if told else _separator(text)
    above, body = (1, text[told.end() :]) if told else (0, text)
    reader = csv.reader(StringIO(body, newline=""), delimiter=separator, strict=True)
    line = above + 1
    try:
        for cells in reader:
            yield line, cells
            line = above + reader.line_num + 1
    except csv.Error as error:
        raise ExportUnreadable(path, line, "not_a_table", fault=error) from error


def _separator(text: str) -> str:
    """The sign that stands most often in the headings, outside quotation marks."""
    counts = dict.fromkeys(_SEPARATORS, 0)
    quoted = False
    for sign in text.lstrip():
        if sign == '"':
            quoted = not quoted
        elif sign in "\r\n" and not quoted:
            break
        elif sign in counts and not quoted:
            counts[sign] += 1
    return max(counts, key=lambda sign: counts[sign])
