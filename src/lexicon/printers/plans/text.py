"""A plan for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.printable import printable
from lexicon.printers.columns import columns
from lexicon.printers.paragraph import paragraph
from lexicon.printers.plan_report import PlanPrinter, PlanReport


def _render(report: PlanReport) -> str:
    blocks = ["\n".join([_bold(report.title, report), *_prose(report.summary)])]
    blocks.append("\n".join(_table(_stages(report), left=2)))
    blocks.append("\n".join([_bold(report.said("due"), report), *_table(_due(report), left=1)]))
    blocks.append("\n".join([_bold(report.said("rates"), report), *_rates(report)]))
    if report.notes:
        notes = (line for note in report.notes for line in _prose(note, "  - "))
        blocks.append("\n".join([_bold(report.said("notes"), report), *notes]))
    return "\n\n".join(blocks) + "\n"


def _stages(report: PlanReport) -> Iterator[tuple[str, ...]]:
    yield report.headings()
    for row in report.rows:
        counts = (report.count(number) for number in (row.brought, row.found, row.total))
        yield (row.label, row.by, *counts, report.range_of(row))


def _due(report: PlanReport) -> Iterator[tuple[str, ...]]:
    yield (report.said("period"), *(row.label for row in report.rows))
    for period in report.periods:
        counts = (report.count(sum(period.due[row.stage])) for row in report.rows)
        yield (period.label, *counts)


def _rates(report: PlanReport) -> Iterator[str]:
    """Each on a line, and what it rests on below it."""
    table = [tuple(map(printable, (one.label, one.rate, one.takes))) for one in report.rates]
    for line, rate in zip(columns((), table, left=3), report.rates, strict=True):
        yield line
        beside = ", ".join(filter(None, (rate.metric, rate.source)))
        yield from _prose(beside, "    ")


def _prose(text: str, first: str = "") -> Iterator[str]:
    yield from map(printable, paragraph(text, first))  # which needs no-break spaces


def _table(rows: Iterator[tuple[str, ...]], left: int) -> Iterator[str]:
    headings, *lines = rows
    yield from map(printable, columns(headings, lines, left))  # which needs no-break spaces


def _bold(text: str, report: PlanReport) -> str:
    text = printable(text)
    return f"\x1b[1m{text}\x1b[0m" if report.coloured else text


PRINTER = PlanPrinter(_render)
