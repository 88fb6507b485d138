"""Changes for a person at a terminal: by level, each in a sentence, prose word by word."""

from __future__ import annotations

from lexicon.history.level import Level
from lexicon.history.prose import Piece, excerpt
from lexicon.history.since import between_signs
from lexicon.history.told import Told
from lexicon.languages.printable import printable
from lexicon.printers.change_report import ChangePrinter, ChangeReport

_COLOUR = {Level.MAJOR: "31", Level.MINOR: "33", Level.PATCH: "36"}
_SHADES = {"removed": "31", "added": "32"}


def _render(report: ChangeReport) -> str:
    blocks = [_block(level, report) for level in Level if report.of(level)]
    return "".join(f"{block}\n" for block in blocks) + printable(report.summary()) + "\n"


def _block(level: Level, report: ChangeReport) -> str:
    heading = _paint(report.words["headings"][level], _COLOUR[level], report)
    return "".join([f"{heading}\n", *(_line(line, report) for line in report.of(level))])


def _line(line: Told, report: ChangeReport) -> str:
    whom = report.touched(line)
    touching = f", {report.words['touching'].format(whom=whom)}" if whom else ""
    rows = [f"  {line.text} ({line.change.rule}{touching})\n"]
    if line.pieces:
        shown = "".join(_piece(piece, report) for piece in excerpt(line.pieces))
        rows.append(f"      {shown}\n")
    return "".join(rows)


def _piece(piece: Piece, report: ChangeReport) -> str:
    if report.coloured and piece.case in _SHADES:
        return _paint(printable(piece.text), _SHADES[piece.case], report)
    return between_signs(piece)


def _paint(text: str, code: str, report: ChangeReport) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if report.coloured else text


PRINTER = ChangePrinter(_render)
