"""Findings as workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from lexicon.findings import Severity
from lexicon.printers.report import Line, Printer, Report

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _render(report: Report) -> str:
    return "".join(_command(line) for line in report.lines)


def _command(line: Line) -> str:
    finding = line.finding
    properties = {
        "file": finding.place.path,
        "line": str(finding.place.line),
        "col": str(finding.place.column),
        "title": finding.rule,
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = " ".join(part for part in (line.message, line.hint) if part)
    return f"::{_COMMAND[finding.severity]} {listed}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


PRINTER = Printer(_render, shows_information=False)
