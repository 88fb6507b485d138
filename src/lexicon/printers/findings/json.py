"""Findings as JSON, for programs."""

from __future__ import annotations

import json

from lexicon.printers.report import Line, Printer, Report


def _render(report: Report) -> str:
    findings = [_object(line) for line in report.lines]
    document = {"entries": report.entries, "findings": findings}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _object(line: Line) -> dict[str, object]:
    finding = line.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "entry": finding.entry,
        "message": line.message,
        "hint": line.hint,
    }


PRINTER = Printer(_render, shows_information=True)
