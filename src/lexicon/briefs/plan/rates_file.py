"""Read a file of rates, YAML, JSON or CSV; everything wrong with it at once, each at its line."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO

from lexicon.briefs.plan.given import Rates, RatesFile
from lexicon.briefs.plan.measured_rates import measured_in, rates_measured
from lexicon.briefs.plan.rates import rates_of
from lexicon.findings import Finding, Place
from lexicon.model.dictionary import Dictionary
from lexicon.source.shape import fit
from lexicon.yamlfile.construct import Data
from lexicon.yamlfile.locate import Locator
from lexicon.yamlfile.read import read

_SEASON = "season"
_COLUMNS = ("metric", "figure", "low", "high", "reached", "of", "takes", "source", "month")
_WHOLE = ("reached", "of")


def read_rates(raw: bytes, path: str, dictionary: Dictionary) -> tuple[Rates, tuple[Finding, ...]]:
    """The rates of a file, and its faults; `path` is what the faults call it."""
    if path.lower().endswith(".csv"):
        return _from_csv(raw, path, dictionary)
    measured = measured_in(raw)
    if measured is not None:
        return rates_measured(measured, dictionary, path)
    document = read(raw)
    if document.faults or document.data is None:
        return Rates(), tuple(
            Finding(one.rule, Place(path, one.line, one.column), facts=one.facts,
                    message=one.message, hint=one.hint)
            for one in document.faults
        )  # fmt: skip
    rates, findings = _understood(document.data, path, dictionary)
    locator = Locator(raw)
    return rates, tuple(_placed(one, locator) for one in findings)


def _understood(data: Data, path: str, dictionary: Dictionary) -> tuple[Rates, tuple[Finding, ...]]:
    file, misfits = fit(RatesFile, data, path, "")
    return (Rates(), tuple(misfits)) if file is None else rates_of(file, dictionary, path)


def _placed(finding: Finding, locator: Locator) -> Finding:
    if finding.keys is None:
        return finding
    line, column = locator.find(finding.keys, finding.on_key)
    return finding.at(Place(finding.place.path, line, column))


def _from_csv(raw: bytes, path: str, dictionary: Dictionary) -> tuple[Rates, tuple[Finding, ...]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Rates(), (Finding("file_encoding", Place(path), facts={"byte": "?"}),)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    table = csv.DictReader(StringIO(text), delimiter=delimiter)
    unknown = [name for name in table.fieldnames or () if name not in _COLUMNS]
    if "metric" not in (table.fieldnames or ()) or unknown:
        facts: dict[str, object] = {"columns": ", ".join(_COLUMNS), "unknown": ", ".join(unknown)}
        return Rates(), (Finding("rates_columns", Place(path), facts=facts),)
    data, lines = _rows(table)
    rates, findings = _understood(data, path, dictionary)
    return rates, tuple(replace(one, place=Place(path, _line(one, lines)), keys=None)
                        for one in findings)  # fmt: skip


def _rows(table: csv.DictReader[str]) -> tuple[Data, dict[str, int]]:
    """The rows as the YAML would say them, and the line of each metric and month."""
    rates: dict[str, Data] = {}
    season: dict[str, Data] = {}
    lines: dict[str, int] = {}
    for row in table:
        cells = {name: text.strip() for name, text in row.items() if name and text and text.strip()}
        metric = cells.pop("metric", "")
        if not cells and not metric:
            continue
        if metric == _SEASON:
            season[cells.get("month", "")] = cells.get("figure", "")
            lines[cells.get("month", "")] = table.line_num
        else:
            rates[metric] = _rate(cells)
            lines[metric] = table.line_num
    data: dict[str, Data] = {"rates": dict(rates)}
    return data | ({"season": season} if season else {}), lines


def _rate(cells: dict[str, str]) -> dict[str, Data]:
    made: dict[str, Data] = {
        name: int(text) if name in _WHOLE and text.isdecimal() else text
        for name, text in cells.items()
        if name not in ("low", "high")
    }
    bounds: list[Data] = [cells[name] for name in ("low", "high") if name in cells]
    return made | ({"between": bounds} if bounds else {})


def _line(finding: Finding, lines: dict[str, int]) -> int:
    keys: Iterable[str | int] = finding.keys or ()
    return next((lines[str(key)] for key in keys if str(key) in lines), 1)
