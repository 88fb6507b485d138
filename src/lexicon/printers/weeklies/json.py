"""The weekly page as JSON, for programs."""

from __future__ import annotations

import json

from lexicon.printers.weekly_report import WeeklyPrinter, WeeklyReport


def _render(report: WeeklyReport) -> str:
    return json.dumps(report.document, ensure_ascii=False, indent=2) + "\n"


PRINTER = WeeklyPrinter(_render)
