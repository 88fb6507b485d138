"""Drift as Markdown: for an issue, a pull request or a meeting's notes."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.look.escape import prose_markdown, readable_markdown
from lexicon.printers.drift_report import DriftLine, DriftPrinter, DriftReport


def _render(report: DriftReport) -> str:
    blocks = [_block(heading, lines, report) for heading, lines in report.by_list()]
    return "\n".join([f"{readable_markdown(report.summary())}\n", *blocks, *_exports(report)])


def _block(heading: str, lines: tuple[DriftLine, ...], report: DriftReport) -> str:
    rows = [f"### {readable_markdown(heading)}\n"]
    for title, hint, group in report.by_hint(lines):
        advice = f" – {prose_markdown(hint)}" if hint else ""
        rows.append(f"**{readable_markdown(title)}**{advice}\n")
        rows += [_line(line, report) for line in group]
        rows.append("")
    return "\n".join(rows)


def _line(line: DriftLine, report: DriftReport) -> str:
    records = report.records(line)
    weight = f" ({readable_markdown(records)})" if records else ""
    return f"- [ ] {readable_markdown(line.message)}{weight}"


def _exports(report: DriftReport) -> Iterator[str]:
    """What whoever keeps only this must know: what was passed over, what could not be compared."""
    told = [*report.exports.said, *report.unseen()]
    if told:
        yield f"### {readable_markdown(report.words['exports'])}\n"
        yield "".join(f"- {prose_markdown(line)}\n" for line in told)


PRINTER = DriftPrinter(_render)
