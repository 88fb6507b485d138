"""Metrics for a person at a terminal: a block each, a line a period."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.printers.metrics_report import MetricLine, MetricsPrinter, MetricsReport
from lexicon.printers.paragraph import paragraph


def _render(report: MetricsReport) -> str:
    notes = [line for note in report.notes for line in paragraph(note)]
    blocks = [*(list(_block(line, report)) for line in report.lines), notes]
    return "\n".join("".join(f"{row}\n" for row in block) for block in blocks if block)


def _block(line: MetricLine, report: MetricsReport) -> Iterator[str]:
    matters = f" ({report.said('matters')})" if line.matters else ""
    told = f"{line.called}{matters}, {report.heading(line)}  [{line.reference}@{line.version}]"
    first, *others = paragraph(told, "", "  ")
    yield f"\x1b[1m{first}\x1b[0m" if report.coloured else first
    yield from others
    if line.lacking:
        yield from paragraph(report.lacks(line), "  ")
    label, shown = (max((len(it) for it in them), default=0) for them in _columns(line))
    for cell in line.cells:
        figure = f"  {cell.label.ljust(label)}  {cell.shown.rjust(shown)}  "
        yield from paragraph(", ".join(report.remarks(cell)), figure)
        for one in cell.breaks:
            yield from paragraph(report.broken(one), "  ‡ ")


def _columns(line: MetricLine) -> tuple[list[str], list[str]]:
    return [cell.label for cell in line.cells], [cell.shown for cell in line.cells]


PRINTER = MetricsPrinter(_render)
