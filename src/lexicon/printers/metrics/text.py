"""Metrics for a person at a terminal: a block each, a line a period."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.printers.metrics_report import MetricLine, MetricsPrinter, MetricsReport


def _render(report: MetricsReport) -> str:
    blocks = [*(tuple(_block(line, report)) for line in report.lines), report.notes]
    return "\n".join("".join(f"{row}\n" for row in block) for block in blocks if block)


def _block(line: MetricLine, report: MetricsReport) -> Iterator[str]:
    matters = f" ({report.said('matters')})" if line.matters else ""
    name = f"{line.called}{matters}"
    name = f"\x1b[1m{name}\x1b[0m" if report.coloured else name
    yield f"{name}, {report.heading(line)}  [{line.reference}@{line.version}]"
    if line.lacking:
        yield f"  {report.lacks(line)}"
    label, shown = (max((len(it) for it in them), default=0) for them in _columns(line))
    for cell in line.cells:
        remarks = ", ".join(report.remarks(cell))
        yield f"  {cell.label.ljust(label)}  {cell.shown.rjust(shown)}  {remarks}"
        for one in cell.breaks:
            yield f"  ‡ {report.broken(one)}"


def _columns(line: MetricLine) -> tuple[list[str], list[str]]:
    return [cell.label for cell in line.cells], [cell.shown for cell in line.cells]


PRINTER = MetricsPrinter(_render)
