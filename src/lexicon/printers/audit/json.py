"""An audit as JSON, for programs."""

from __future__ import annotations

import json

from lexicon.printers.audit_report import AuditLine, AuditPrinter, AuditReport


def _render(report: AuditReport) -> str:
    cells = report.matrix.cells if report.matrix else ()
    document = {
        "records": report.records,
        "findings": [_object(line) for line in report.lines],
        "matrix": [
            {
                "recorded": cell.recorded,
                "by_definition": cell.reached,
                "possible": cell.possible,
                "records": cell.records,
                "agrees": cell.agrees,
                "excepted": cell.excepted,
            }
            for cell in cells
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=str) + "\n"


def _object(line: AuditLine) -> dict[str, object]:
    told: dict[str, object] = {
        "kind": line.kind,
        "fault": line.is_fault,
        "field": line.field or None,
        "records": line.records,
        "facts": dict(line.facts),
        "message": line.message,
        "hint": line.hint,
    }
    if line.rows:
        names = ("row", "key", *line.columns)
        told["rows"] = [dict(zip(names, row, strict=True)) for row in line.rows]
        told["unlisted"] = line.unlisted
    return told


PRINTER = AuditPrinter(_render)
