"""An impact as JSON, for programs."""

from __future__ import annotations

import json

from lexicon.printers.impact_report import ImpactPrinter, ImpactReport


def _render(report: ImpactReport) -> str:
    return json.dumps(document(report), ensure_ascii=False, indent=2) + "\n"


def document(report: ImpactReport) -> dict[str, object]:
    """The impact as ids and numbers."""
    return {
        "base": report.base,
        "head": report.head,
        "records": report.records,
        "changed": sum(row.records for row in report.rows),
        "moved": [
            {
                "before": row.before,
                "after": row.after,
                "records": row.records,
                "causes": list(row.causes),
            }
            for row in report.rows
        ],
        "opened": report.opened,
        "settled": report.settled,
        "notes": list(report.notes),
    }


PRINTER = ImpactPrinter(_render)
