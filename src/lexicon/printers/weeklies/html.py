"""The weekly page as one file without a script, that prints on one sheet of A4."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from lexicon.look.escape import html, linked
from lexicon.look.lone_page import lone_page
from lexicon.look.palette import palette_css_by_device, section_class
from lexicon.printers.weekly_report import Score, Table, WeeklyPrinter, WeeklyReport

_WIDE = 4
"""A part with as many columns takes the page's whole width."""


def _render(report: WeeklyReport) -> str:
    sheet = (files("lexicon.printers") / "weekly_page" / "page.css").read_text("utf-8")
    style = palette_css_by_device() + sheet
    return lone_page(report.language, report.title, "\n".join(_body(report)), style=style)


def _body(report: WeeklyReport) -> Iterator[str]:
    if report.score:
        yield f'<div class="top{" two" if report.contest else ""}">'
        yield f'<section class="score {section_class(1)}"><h2>'
        yield f"{linked(report.score.label, report.score.address)}</h2>"
        yield f'<p class="count">{html(report.score.value)}</p>{"".join(_meter(report.score))}'
        yield f'<p class="soft">{html(report.score.told)}</p></section>'
        if report.contest:
            yield f'<section class="score"><h2>{html(report.said("contest"))}</h2>'
            for one in report.contest:
                yield f'<div class="team {section_class(one.section)}"><strong>{html(one.label)}'
                yield f"</strong> {html(one.planned or one.value)}{_bar(one.share)}</div>"
            yield f"<p>{html(report.leader)}</p></section>"
        yield "</div>"
    yield '<div class="parts">'
    for number, table in enumerate(report.tables):
        yield from _part(table, number)
    yield f"</div><footer>{html(report.foot)}</footer>"


def _meter(score: Score) -> Iterator[str]:
    if score.planned:
        yield f"<p>{html(score.planned)}</p>{_bar(score.share)}"


def _bar(share: float | None) -> str:
    """A bar beside words that say the same; it is full at the plan."""
    if share is None:
        return ""
    width = min(max(share, 0), 1) * 100
    return f'<div class="meter" aria-hidden="true"><i style="width: {width:.0f}%"></i></div>'


def _part(table: Table, number: int) -> Iterator[str]:
    wide = " wide" if len(table.headings) > _WIDE else ""
    yield f'<section class="{section_class(number)}{wide}"><h2>{html(table.title)}</h2>'
    if table.lines:
        heads = "".join(
            f'<th scope="col"{_kind(at, table)}>{html(text)}</th>'
            for at, text in enumerate(table.headings)
        )
        bars = "<td></td>" if table.weights else ""
        if table.written:
            bars += f'<th scope="col" class="w write">{html(table.written)}</th>'
        yield f'<div class="scroll" tabindex="0" role="group"><table><thead><tr>{heads}{bars}'
        yield "</tr></thead><tbody>"
        for at, line in enumerate(table.lines):
            link = table.links[at] if table.links else ""
            yield _row(line, table.weights[at] if table.weights else None, table, link)
        yield "</tbody></table></div>"
    for said in filter(None, (table.more, table.note)):
        yield f'<p class="soft">{html(said)}</p>'
    yield "</section>"


def _row(line: tuple[str, ...], weight: float | None, table: Table, link: str) -> str:
    cells = "".join(
        f'<td{_kind(at, table)} data-of="{html(table.headings[at])}">{html(text)}</td>'
        for at, text in enumerate(line)
        if at
    )
    bar = ""
    if weight is not None:
        bar = f'<td class="b" aria-hidden="true"><i style="width: {weight * 100:.0f}%"></i></td>'
    written = '<td class="write"></td>' if table.written else ""
    return f'<tr><th scope="row" class="w">{linked(line[0], link)}</th>{cells}{bar}{written}</tr>'


def _kind(at: int, table: Table) -> str:
    return ' class="w"' if at < table.left else ""


PRINTER = WeeklyPrinter(_render)
