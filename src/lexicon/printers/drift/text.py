"""Drift for a person at a terminal: list by list, and what to do about it."""

from __future__ import annotations

from lexicon.languages.printable import printable
from lexicon.printers.drift_report import DriftLine, DriftPrinter, DriftReport


def _render(report: DriftReport) -> str:
    blocks = [_block(heading, lines, report) for heading, lines in report.by_list()]
    return "".join(f"{block}\n" for block in blocks) + report.summary() + "\n"


def _block(heading: str, lines: tuple[DriftLine, ...], report: DriftReport) -> str:
    rows = [_paint(heading, "1", report)]
    for title, hint, group in report.by_hint(lines):
        rows.append(f"  {_paint(title, '33', report)}")
        rows += [f"    {_line(line, report)}" for line in group]
        rows += [f"    → {hint}"] if hint else []
    return "\n".join(rows) + "\n"


def _line(line: DriftLine, report: DriftReport) -> str:
    records = report.records(line)
    weight = f" [{records}]" if records else ""
    return f"{printable(line.path)}:{line.line}: {line.message}{weight}"


def _paint(text: str, code: str, report: DriftReport) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if report.coloured else text


PRINTER = DriftPrinter(_render)
