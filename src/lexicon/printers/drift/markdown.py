"""Drift as Markdown: for an issue, a pull request or a meeting's notes."""

from __future__ import annotations

from lexicon.look.escape import markdown
from lexicon.printers.drift_report import DriftLine, DriftPrinter, DriftReport

_CALLS = str.maketrans({"@": "@\u2060", "#": "#\u2060"})
"""A word joiner, which nobody sees, keeps a text from calling people or naming issues."""


def _render(report: DriftReport) -> str:
    blocks = [_block(heading, lines, report) for heading, lines in report.by_list()]
    return "\n".join([f"{_safe(report.summary())}\n", *blocks])


def _block(heading: str, lines: tuple[DriftLine, ...], report: DriftReport) -> str:
    rows = [f"### {_safe(heading)}\n"]
    for title, hint, group in report.by_hint(lines):
        rows.append(f"**{_safe(title)}** – {_safe(hint)}\n")
        rows += [_line(line, report) for line in group]
        rows.append("")
    return "\n".join(rows)


def _line(line: DriftLine, report: DriftReport) -> str:
    records = report.records(line)
    weight = f" ({_safe(records)})" if records else ""
    return f"- [ ] {_safe(line.message)}{weight}"


def _safe(text: str) -> str:
    return markdown(text.translate(_CALLS))


PRINTER = DriftPrinter(_render)
