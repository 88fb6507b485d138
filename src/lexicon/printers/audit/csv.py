"""An audit as a table for a spreadsheet: a line a finding, or a line a record where listed."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.phrase import typeset
from lexicon.look.spreadsheet import table
from lexicon.printers.audit_report import AuditPrinter, AuditReport

_HEADINGS = ("kind", "fault", "field", "count", "finding", "advice", "row", "key", "values")


def _render(report: AuditReport) -> str:
    headings = [typeset(report.language, str(report.words[name])) for name in _HEADINGS]
    return table([headings, *_rows(report)])


def _rows(report: AuditReport) -> Iterator[list[str]]:
    for line in report.lines:
        fault = str(report.words["yes" if line.is_fault else "no"])
        told = [line.kind, fault, line.field, str(line.records), line.message, line.hint]
        if not line.rows:
            yield [*told, "", "", ""]
        for number, key, *values in line.said:
            shown = (f"{head} = {it}" for head, it in zip(line.heads, values, strict=True) if it)
            yield [*told, number, key, " · ".join(shown)]


PRINTER = AuditPrinter(_render)
