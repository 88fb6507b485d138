"""A plan for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.languages.printable import printable
from lexicon.printers.plan_report import PlanPrinter, PlanReport


def _render(report: PlanReport) -> str:
    blocks = ["\n".join([_bold(report.title, report), report.summary])]
    blocks.append("\n".join(_table([report.headings(), *_stages(report)], left=2)))
    blocks.append("\n".join([_bold(report.said("due"), report), *_table(_due(report), left=1)]))
    blocks.append("\n".join([_bold(report.said("rates"), report), *_rates(report)]))
    if report.notes:
        notes = (f"  - {printable(note)}" for note in report.notes)
        blocks.append("\n".join([_bold(report.said("notes"), report), *notes]))
    return "\n\n".join(blocks) + "\n"


def _stages(report: PlanReport) -> Iterator[tuple[str, ...]]:
    for row in report.rows:
        counts = (report.count(number) for number in (row.brought, row.found, row.total))
        yield (row.label, row.by, *counts, report.range_of(row))


def _due(report: PlanReport) -> Iterator[tuple[str, ...]]:
    yield (report.said("period"), *(row.label for row in report.rows))
    for period in report.periods:
        counts = (report.count(sum(period.due[row.stage])) for row in report.rows)
        yield (period.label, *counts)


def _rates(report: PlanReport) -> Iterator[str]:
    table = [(rate.label, rate.rate, rate.takes, rate.metric, rate.source) for rate in report.rates]
    yield from _table(table, left=5)


def _table(rows: Sequence[Sequence[str]] | Iterator[tuple[str, ...]], left: int) -> Iterator[str]:
    """Columns side by side, the first `left` of them flush left."""
    table = [[printable(text) for text in row] for row in rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        cells = (
            text.ljust(width) if column < left else text.rjust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        yield f"  {'  '.join(cells)}".rstrip()


def _bold(text: str, report: PlanReport) -> str:
    text = printable(text)
    return f"\x1b[1m{text}\x1b[0m" if report.coloured else text


PRINTER = PlanPrinter(_render)
