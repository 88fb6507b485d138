"""Drift as JSON, for programs."""

from __future__ import annotations

import json

from lexicon.printers.drift_report import DriftLine, DriftPrinter, DriftReport, Note, Unseen


def _render(report: DriftReport) -> str:
    document = {
        "findings": [_object(line) for line in report.lines],
        "compared": report.compared,
        "not_in_dictionary": list(report.exports.unpaired),
        "not_read": list(report.exports.unread),
        "not_compared": [_unseen(item) for item in report.exports.unseen],
        "notes": [_note(item) for item in report.exports.notes],
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


def _unseen(item: Unseen) -> dict[str, object]:
    return {
        "picklist": item.picklist,
        "crm": item.crm,
        "list": item.list,
        "path": item.path,
        "not_shown": list(item.what),
        "record_types": list(item.choosers),
    }


def _note(item: Note) -> dict[str, object]:
    return {"path": item.path, "line": item.line, "message": item.message}


PRINTER = DriftPrinter(_render)
