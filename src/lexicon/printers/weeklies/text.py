"""The weekly page for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.printers.columns import columns
from lexicon.printers.paragraph import paragraph
from lexicon.printers.weekly_report import Score, Table, WeeklyPrinter, WeeklyReport


def _render(report: WeeklyReport) -> str:
    blocks = [[_bold(report.title, report)]]
    if report.score:
        blocks.append(list(_score(report.score, report)))
    if report.contest:
        lines = [line for one in report.contest for line in _score(one, report)]
        leader = paragraph(report.leader, "  ")
        blocks.append([_bold(report.said("contest"), report), *lines, *leader])
    blocks += [list(_part(table, report)) for table in report.tables]
    return "\n\n".join("\n".join(block) for block in [*blocks, paragraph(report.foot)]) + "\n"


def _score(score: Score, report: WeeklyReport) -> Iterator[str]:
    value = score.planned or score.value
    yield from paragraph(report.said("score", label=score.label, value=value), "  ")
    if score.told:
        yield from paragraph(score.told, "    ")


def _part(table: Table, report: WeeklyReport) -> Iterator[str]:
    yield _bold(table.title, report)
    yield from columns(table.headings, table.lines, table.left) if table.lines else ()
    for said in filter(None, (table.more, table.note)):
        yield from paragraph(said, "  ")


def _bold(text: str, report: WeeklyReport) -> str:
    return f"\x1b[1m{text}\x1b[0m" if report.coloured else text


PRINTER = WeeklyPrinter(_render)
