"""A review as JSON, for programs; its changes are those of `lexicon diff --format json`."""

from __future__ import annotations

import json
from dataclasses import asdict

from lexicon.printers.changes.json import PRINTER as CHANGES
from lexicon.printers.impacts.json import document as impact_document
from lexicon.printers.report import Line
from lexicon.printers.review_report import ReviewPrinter, ReviewReport


def _render(report: ReviewReport) -> str:
    document = {
        "summary": report.summary(),
        **json.loads(CHANGES.render(report.changes)),
        "approvals": [asdict(line) for line in report.approvals],
        "waiting_elsewhere": report.elsewhere,
        "options": [asdict(line) for line in report.options],
        "questions": [asdict(line) for line in report.questions],
        "figures": [asdict(line) for line in report.figures],
        "findings": [_object(line) for line in report.findings],
        "impact": impact_document(report.impact) if report.impact else None,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _object(line: Line) -> dict[str, object]:
    finding = line.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.place.path,
        "line": finding.place.line,
        "entry": finding.entry,
        "message": line.message,
    }


PRINTER = ReviewPrinter(_render)
