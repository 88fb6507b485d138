"""An audit for a person at a terminal: kind by kind, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.languages.figures import whole
from lexicon.languages.phrase import typeset
from lexicon.printers.audit_report import AuditLine, AuditMatrix, AuditPrinter, AuditReport


def _render(report: AuditReport) -> str:
    blocks = ["\n".join(_block(title, lines, report)) for title, lines in report.by_kind()]
    if report.matrix and report.matrix.cells:
        blocks.append("\n".join(_matrix(report.matrix, report)))
    return "".join(f"{block}\n\n" for block in blocks) + report.summary() + "\n"


def _block(title: str, lines: tuple[AuditLine, ...], report: AuditReport) -> Iterator[str]:
    yield _paint(title, "31" if lines[0].is_fault else "36", report)
    for position, line in enumerate(lines):
        yield f"  {report.sentence(line)}"
        for number, key, *values in line.said:
            row = (report.words["numbered"].format(n=number), key, *_named(line, values, report))
            yield f"      {' · '.join(filter(None, row))}"
        if line.rows and line.unlisted:
            more = report.words["unlisted"].format(records=report.counted(line.unlisted))
            yield f"      {typeset(report.language, more)}"
        following = lines[position + 1].hint if position + 1 < len(lines) else ""
        if line.hint and line.hint != following:
            yield f"    → {line.hint}"


def _named(line: AuditLine, values: Sequence[str], report: AuditReport) -> Iterator[str]:
    """The values; of several, each after what people call its column."""
    for head, value in zip(line.heads, values, strict=True):
        is_alone = len(line.heads) == 1 or not value
        said = typeset(report.language, str(report.words["named"]))
        yield value if is_alone else said.format(head=head, value=value)


def _matrix(matrix: AuditMatrix, report: AuditReport) -> Iterator[str]:
    yield _paint(typeset(report.language, report.words["matrix"]), "1", report)
    across = matrix.reached()
    table = [["", *(matrix.label(stage) for stage in across)]]
    for recorded in matrix.recorded():
        cells = [_cell(*matrix.at(recorded, reached), report) for reached in across]
        table.append([matrix.label(recorded), *cells])
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        padded = [row[0].ljust(widths[0])]
        padded += [text.rjust(width) for text, width in zip(row[1:], widths[1:], strict=True)]
        yield f"  {'  '.join(padded)}".rstrip()


def _cell(records: int, contradicted: int, report: AuditReport) -> str:
    if not records:
        return "·"
    shown = whole(report.language, records)
    return f"{shown} ({whole(report.language, contradicted)})" if contradicted else shown


def _paint(text: str, code: str, report: AuditReport) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if report.coloured else text


PRINTER = AuditPrinter(_render)
