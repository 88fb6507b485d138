"""Changes as one HTML page that needs nothing else: to be mailed, or opened without a network."""

from __future__ import annotations

from pathlib import Path

from lexicon.history.level import Level
from lexicon.history.prose import Piece
from lexicon.history.told import Told
from lexicon.look.escape import html
from lexicon.look.lone_page import lone_page
from lexicon.printers.change_report import ChangePrinter, ChangeReport

_MARKS = {"kept": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}


def _render(report: ChangeReport) -> str:
    sections = (_section(level, report) for level in Level if report.of(level))
    body = f"<p>{html(report.summary())}</p>\n{''.join(sections)}{_reasons(report)}"
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    return lone_page(report.language, report.words["title"], body, style=style)


def _section(level: Level, report: ChangeReport) -> str:
    heading = html(report.words["headings"][level])
    items = "".join(_item(line, report) for line in report.of(level))
    return f'<section class="{level}">\n<h2>{heading}</h2>\n<ul>\n{items}</ul>\n</section>\n'


def _item(line: Told, report: ChangeReport) -> str:
    whom = report.touched(line)
    touching = f", {report.words['touching'].format(whom=whom)}" if whom else ""
    shown = "".join(map(_piece, line.pieces))
    prose = f'<p class="prose">{shown}</p>' if shown else ""
    by = f'<span class="by"><code>{html(line.change.rule)}</code>{html(touching)}</span>'
    return f"<li>{html(line.text)} {by}{prose}</li>\n"


def _reasons(report: ChangeReport) -> str:
    items = "".join(
        f"<dt>{html(title)} <code>{html(rule)}</code></dt>\n<dd>{html(why)}</dd>\n"
        for rule, title, why in report.reasons()
    )
    heading = html(report.words["reasons"])
    return f"<section>\n<h2>{heading}</h2>\n<dl>\n{items}</dl>\n</section>\n" if items else ""


def _piece(piece: Piece) -> str:
    return _MARKS[piece.case].format(html(piece.text))


PRINTER = ChangePrinter(_render)
