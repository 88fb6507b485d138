"""A plan as JSON, for programs and for `lexicon weekly --plan`."""

from __future__ import annotations

import json

from lexicon.printers.plan_report import PlanPrinter, PlanReport


def _render(report: PlanReport) -> str:
    return json.dumps(report.document, ensure_ascii=False, indent=2) + "\n"


PRINTER = PlanPrinter(_render)
