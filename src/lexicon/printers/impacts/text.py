"""An impact for a person at a terminal: each move, the matrix, one line of summary."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.printers.impact_report import ImpactPrinter, ImpactReport
from lexicon.printers.paragraph import paragraph


def _render(report: ImpactReport) -> str:
    rows = [line for said in report.sentences() for line in paragraph(said, "  ")]
    blocks = [rows, list(_matrix(report)), paragraph(report.summary())]
    return "\n".join("".join(f"{row}\n" for row in block) for block in blocks if block)


def _matrix(report: ImpactReport) -> Iterator[str]:
    if not report.rows:
        return
    caption = report.said("matrix")
    yield f"\x1b[1m{caption}\x1b[0m" if report.coloured else caption
    table = report.table()
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        cells = [row[0].ljust(widths[0])]
        cells += [
            (text or "·").rjust(width) for text, width in zip(row[1:], widths[1:], strict=True)
        ]
        yield f"  {'  '.join(cells)}".rstrip()


PRINTER = ImpactPrinter(_render)
