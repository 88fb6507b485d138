"""Metrics as JSON, for programs: numbers as they are, ids and no labels."""

from __future__ import annotations

import json

from lexicon.printers.metrics_report import MetricCell, MetricLine, MetricsPrinter, MetricsReport


def _render(report: MetricsReport) -> str:
    metrics = [_metric(line) for line in report.lines]
    document = {"metrics": metrics, "notes": list(report.notes)}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _metric(line: MetricLine) -> dict[str, object]:
    return {
        "metric": line.reference,
        "version": line.version,
        "meaning": line.meaning,
        "address": line.address or None,
        "formula": line.formula,
        "unit": line.unit,
        "period": line.period,
        "calendar": line.hours or None,
        "lacking": list(line.lacking),
        "figures": [_figure(cell) for cell in line.cells],
    }


def _figure(cell: MetricCell) -> dict[str, object]:
    return {
        "start": cell.start.isoformat(),
        "end": cell.end.isoformat(),
        "value": cell.value,
        "records": cell.records,
        "unknown": cell.unknown,
        "open": cell.is_open,
        "cut": cell.is_cut,
        "changed": [
            {"day": one.day.isoformat(), "release": one.release, "version": one.version}
            for one in cell.breaks
        ],
    }


PRINTER = MetricsPrinter(_render)
