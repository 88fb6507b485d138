"""A table as spreadsheets and warehouses write it: the separator is found by a look."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from lexicon.targets.exports.unreadable import ExportUnreadable

_SEPARATORS = ",;\t|"
_TOLD = "sep="


@dataclass(frozen=True, slots=True)
class Row:
    """One row: heading → cell, as text. What a short row leaves out is ""."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """Headings, and the rows below them."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def parse_table(path: str, text: str) -> Table:
    """The table in a text whose first line is its headings. Raises ExportUnreadable."""
    first, _, rest = text.partition("\n")
    told = first.strip().lower().startswith(_TOLD) and len(first.strip()) == len(_TOLD) + 1
    separator = first.strip()[-1] if told else _separator(text)
    records = _records(path, rest if told else text, separator, 1 if told else 0)
    _, headings = next(records, (1, []))
    headers = tuple(heading.strip() for heading in headings)
    if len(set(headers)) != len(headers):
        twice = next(item for item in headers if headers.count(item) > 1)
        raise ExportUnreadable(path, 1, f"two columns have the heading {twice!r}")
    return Table(headers, tuple(_rows(path, headers, records)))


def _rows(
    path: str, headers: tuple[str, ...], records: Iterator[tuple[int, list[str]]]
) -> Iterator[Row]:
    for line, cells in records:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(headers) and any(cells[len(headers) :]):
            why = f"this row has {len(cells)} cells, the headings are {len(headers)}"
            raise ExportUnreadable(path, line, why)
        filled = cells + [""] * (len(headers) - len(cells))
        yield Row(line, dict(zip(headers, filled, strict=False)))


def _records(path: str, text: str, separator: str, above: int) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = above + 1
    try:
        for cells in reader:
            yield line, cells
            line = above + reader.line_num + 1
    except csv.Error as error:
        raise ExportUnreadable(path, line, f"this is no table: {error}") from error


def _separator(text: str) -> str:
    """The sign that stands most often in the headings, outside quotation marks."""
    counts = dict.fromkeys(_SEPARATORS, 0)
    quoted = False
    for sign in text:
        if sign == '"':
            quoted = not quoted
        elif sign in "\r\n" and not quoted:
            break
        elif sign in counts and not quoted:
            counts[sign] += 1
    return max(counts, key=lambda sign: counts[sign])
