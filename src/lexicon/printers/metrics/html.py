"""Metrics as a page of its own: a table for each length of period, no script, fit to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lexicon.look.escape import html
from lexicon.look.lone_page import lone_page
from lexicon.printers.metrics_report import MetricCell, MetricLine, MetricsPrinter, MetricsReport

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1rem; max-width: 90rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; font-size: .85rem; }
th, td { border: 1px solid #8888; padding: .2rem .4rem; text-align: left; vertical-align: top; }
th[scope=col] { text-align: right; white-space: nowrap; }
th[scope=row], th:first-child { text-align: left; min-width: 8rem; max-width: 14rem; }
th[scope=row] { font-weight: 500; }
td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td small, th small { display: block; opacity: .75; font-weight: 400; }
td small + small { white-space: normal; }
td.open { font-style: italic; }
td.changed { border-left: 4px double currentColor; }
.scroll { overflow-x: auto; }
@page { size: A4 landscape; }
@media print { body { font-size: 9pt; } tr { break-inside: avoid; } .scroll { overflow: visible; } }
"""


def _render(report: MetricsReport) -> str:
    body = "\n".join((f"<p>{html(report.said('intro'))}</p>", *_body(report)))
    return lone_page(report.language, report.said("title"), body, style=_STYLE)


def _body(report: MetricsReport) -> Iterator[str]:
    lines = sorted((line for line in report.lines if line.cells), key=_columns)
    for _, alike in groupby(lines, key=_columns):
        yield from _table(tuple(alike), report)
    for line in report.lines:
        if line.lacking:
            yield f"<p>{_named(line, report)}: {html(report.lacks(line))}</p>"
    for note in report.notes:
        yield f"<p>{html(note)}</p>"


def _columns(line: MetricLine) -> tuple[int, ...]:
    """The periods that a table has as columns, short ones first."""
    lasts = (line.cells[0].end - line.cells[0].start).days
    return (lasts, *(cell.start.toordinal() for cell in line.cells))


def _table(lines: Sequence[MetricLine], report: MetricsReport) -> Iterator[str]:
    spoken = html(str(report.words["periods"][lines[0].period]))
    heads = "".join(f'<th scope="col">{html(cell.label)}</th>' for cell in lines[0].cells)
    yield f'<div class="scroll" tabindex="0" role="group" aria-label="{spoken}">'
    yield f'<table><thead><tr><th scope="col">{spoken}</th>{heads}</tr></thead><tbody>'
    notes: list[str] = []
    for line in lines:
        cells = "".join(_cell(cell, report) for cell in line.cells)
        yield f'<tr><th scope="row">{_named(line, report)}</th>{cells}</tr>'
        notes += [
            f"<p>‡ {html(line.called)}. {html(report.broken(one))}</p>"
            for cell in line.cells
            for one in cell.breaks
        ]
    yield "</tbody></table></div>"
    yield from notes


def _named(line: MetricLine, report: MetricsReport) -> str:
    """The metric, as a link to its page where there is one, with its version."""
    name = html(line.called)
    if line.address:
        name = f'<a href="{html(line.address)}">{name}</a>'
    beside = [f"{report.said('version')} {line.version}"]
    beside += [report.said("hours", hours=line.counted)] if line.counted else []
    beside += [report.said("matters")] if line.matters else []
    return f"{name}<small>{html(', '.join(beside))}</small>"


def _cell(cell: MetricCell, report: MetricsReport) -> str:
    classes = " ".join(filter(None, ("open" * cell.is_open, "changed" * bool(cell.breaks))))
    shown = f"{'‡ ' if cell.breaks else ''}{cell.shown}"
    remarks = "".join(f"<small>{html(remark)}</small>" for remark in report.remarks(cell))
    return f'<td class="{classes}">{html(shown)}{remarks}</td>'


PRINTER = MetricsPrinter(_render)
