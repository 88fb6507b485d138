"""Findings for a person at a terminal: place, sentence, the line itself, what to do."""

from __future__ import annotations

from lexicon.findings import Severity
from lexicon.languages.phrase import plural
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.printers.report import Line, Printer, Report

_COLOUR = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_WIDTH = 100


def _render(report: Report) -> str:
    blocks = [_block(line, report) for line in report.lines]
    return "".join(block + "\n" for block in blocks) + _summary(report)


def _block(line: Line, report: Report) -> str:
    finding = line.finding
    words = load_words("lexicon.printers", "", report.language)
    place = f"{printable(finding.place.path)}:{finding.place.line}:{finding.place.column}"
    severity = _paint(words[finding.severity.value], _COLOUR[finding.severity], report)
    rows = [f"{_paint(place, '1', report)}: {severity}: {line.message} ({finding.rule})"]
    if line.source.strip():
        rows += _excerpt(line, report)
    if line.hint:
        rows.append(f"    → {line.hint}")
    return "\n".join(rows) + "\n"


def _excerpt(line: Line, report: Report) -> list[str]:
    number, column = line.finding.place.line, line.finding.place.column
    start = max(0, column - _WIDTH // 2) if len(line.source) > _WIDTH else 0
    shown = line.source[start : start + _WIDTH].rstrip()
    margin = f"{number:>6} | "
    caret = " " * (len(margin) - 2) + "| " + " " * (column - 1 - start) + "^"
    return [_paint(margin, "2", report) + shown, _paint(caret, "2", report)]


def _summary(report: Report) -> str:
    words = load_words("lexicon.printers", "", report.language)
    counted = [
        _counted(report.language, report.count(severity), words["counts"][severity.value])
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)
        if report.count(severity)
    ]
    entries = _counted(report.language, report.entries, words["counts"]["entries"])
    verdict = ", ".join(counted) if counted else words["clean"]
    summary = f"{entries}{words['colon']}{verdict}."
    if report.unshown:
        style = _counted(report.language, report.unshown, words["counts"]["unshown"])
        summary += f" {style}"
    return summary + "\n"


def _counted(language: str, number: int, forms: dict[str, str]) -> str:
    return plural(language, number, forms["one"], forms["many"]).format(n=number)


def _paint(text: str, code: str, report: Report) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if report.coloured else text


PRINTER = Printer(_render, shows_information=False)
