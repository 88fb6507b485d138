"""Changes as Markdown: the comment under a proposed change."""

from __future__ import annotations

from lexicon.history.level import Level
from lexicon.history.prose import Piece, excerpt
from lexicon.history.told import Told
from lexicon.look.escape import readable_markdown
from lexicon.printers.change_report import ChangePrinter, ChangeReport

_MARKS = {"kept": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}


def _render(report: ChangeReport) -> str:
    blocks = [_block(level, report) for level in Level if report.of(level)]
    return "\n".join([f"{readable_markdown(report.summary())}\n", *blocks])


def _block(level: Level, report: ChangeReport) -> str:
    lines = "".join(_line(line, report) for line in report.of(level))
    return f"### {report.words['headings'][level]}\n\n{lines}"


def _line(line: Told, report: ChangeReport) -> str:
    whom = report.touched(line)
    touching = f", {report.words['touching'].format(whom=whom)}" if whom else ""
    row = f"- {readable_markdown(line.text)} (`{line.change.rule}`{touching})\n"
    shown = "".join(_piece(piece) for piece in excerpt(line.pieces))
    return f"{row}  <br>{shown}\n" if shown else row


def _piece(piece: Piece) -> str:
    return _MARKS[piece.case].format(readable_markdown(piece.text))


PRINTER = ChangePrinter(_render)
