"""Rates as a table: a line a metric, or a month of the season; said as the YAML would say it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO

from lexicon.findings import Finding, Place
from lexicon.yamlfile.document import Data

_SEASON = "season"
_COLUMNS = ("metric", "figure", "low", "high", "reached", "of", "takes", "source", "month")
_WHOLE = ("reached", "of")
_TOLD = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
"""Excel's own first line, which names the delimiter."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass
class RatesTable:
    """What a table says; `lines` has the line of each metric and month."""

    path: str
    rates: dict[str, Data] = field(default_factory=dict)
    season: dict[str, Data] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that keeps it from being understood; if nothing else, that it says nothing."""
        nothing = not self.rates and not self.season
        return tuple(self.faults) or ((Finding("rates_none", Place(self.path)),) * nothing)

    @property
    def data(self) -> dict[str, Data]:
        """The same as YAML."""
        rates: dict[str, Data] = {"rates": dict(self.rates)}
        return rates | ({"season": dict(self.season)} if self.season else {})

    def find(self, line: int, message: str = "", **facts: object) -> None:
        """Something is wrong with a line."""
        end = f"_{message}" if message else ""
        place = Place(self.path, line)
        self.faults.append(
            Finding("rates_row", place, facts=facts, message=f"message{end}", hint=f"hint{end}")
        )


def read_table(raw: bytes, path: str) -> RatesTable:
    """Read a CSV file, in whatever encoding a spreadsheet wrote it."""
    table = RatesTable(path)
    text = _decoded(raw)
    told = _TOLD.match(text)
    body = text[told.end() :] if told else text
    delimiter = told[1] if told else max(",;\t|", key=body.partition("\n")[0].count)
    reader = csv.reader(StringIO(body, newline=""), delimiter=delimiter, strict=True)
    above = 1 if told else 0
    try:
        columns = [cell.strip() for cell in next(reader, [])]
        unknown = [name for name in columns if name and name not in _COLUMNS]
        if columns and ("metric" not in columns or unknown):
            facts: dict[str, object] = {
                "columns": ", ".join(_COLUMNS), "unknown": ", ".join(unknown) or "–"
            }  # fmt: skip
            table.faults.append(Finding("rates_columns", Place(path, above + 1), facts=facts))
        else:
            _fill(table, columns, reader, above)
    except csv.Error:
        table.find(above + reader.line_num, "quote")
    return table


def _decoded(raw: bytes) -> str:
    if raw.startswith(_UTF_16):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _fill(table: RatesTable, columns: list[str], rows: Iterator[list[str]], above: int) -> None:
    line = above + 2
    for row in rows:
        cells = {
            name: text.strip() for name, text in zip(columns, row, strict=False) if text.strip()
        }
        if any(cell.strip() for cell in row[len(columns) :]):
            table.find(line)
        elif cells:
            _add(table, cells, line)
        line = above + getattr(rows, "line_num", line) + 1


def _add(table: RatesTable, cells: Mapping[str, str], line: int) -> None:
    metric = cells.get("metric", "")
    name = cells.get("month", "") if metric == _SEASON else metric
    if name in table.lines:
        table.find(line, "twice", metric=name, above=table.lines[name])
    elif metric == _SEASON:
        table.season[name] = cells.get("figure", "")
    else:
        table.rates[name] = _rate(cells)
    table.lines.setdefault(name, line)


def _rate(cells: Mapping[str, str]) -> dict[str, Data]:
    made: dict[str, Data] = {
        name: int(text) if name in _WHOLE and text.isdecimal() else text
        for name, text in cells.items()
        if name not in ("metric", "low", "high", "")
    }
    bounds: list[Data] = [cells[name] for name in ("low", "high") if name in cells]
    return made | ({"between": bounds} if bounds else {})
