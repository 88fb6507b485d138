"""Drift as JSON, for programs."""

from __future__ import annotations

import json

from lexicon.printers.drift_report import DriftLine, DriftPrinter, DriftReport


def _render(report: DriftReport) -> str:
    document = {
        "findings": [_object(line) for line in report.lines],
        "compared": report.compared,
        "not_in_dictionary": list(report.unpaired),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _object(line: DriftLine) -> dict[str, object]:
    return {
        "picklist": line.picklist,
        "value": line.value,
        "kind": line.kind,
        "language": line.language,
        "ours": line.ours,
        "theirs": line.theirs,
        "records": line.records,
        "attribute": line.attribute,
        "crm": line.crm,
        "list": line.list,
        "path": line.path,
        "line": line.line,
        "message": line.message,
        "hint": line.hint,
    }


PRINTER = DriftPrinter(_render)
