"""Metrics as a table for a spreadsheet: a line a figure; an unknown one is an empty cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from lexicon.look.spreadsheet import table
from lexicon.printers.metrics_report import MetricLine, MetricsPrinter, MetricsReport

_HEADINGS = (
    "metric", "version", "unit", "period", "start", "end", "value", "records_head", "unknown_head",
    "open_head", "changed",
)  # fmt: skip


def _render(report: MetricsReport) -> str:
    headings = [str(report.words[name]) for name in _HEADINGS]
    return table([headings, *(row for line in report.lines for row in _rows(line, report))])


def _rows(line: MetricLine, report: MetricsReport) -> Iterator[list[str]]:
    told = [line.reference, line.version, line.unit, line.period]
    for cell in line.cells:
        value = "" if cell.value is None else repr(cell.value).removesuffix(".0")
        numbers = [value, str(cell.records), str(cell.unknown)]
        is_open = str(report.words["yes" if cell.is_open else "no"])
        changed = ", ".join(one.release for one in cell.breaks)
        last = cell.end - timedelta(days=1)
        yield [*told, cell.start.isoformat(), last.isoformat(), *numbers, is_open, changed]


PRINTER = MetricsPrinter(_render)
