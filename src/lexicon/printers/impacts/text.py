"""An impact for a person at a terminal: each move, the matrix, one line of summary."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.printers.impact_report import ImpactPrinter, ImpactReport


def _render(report: ImpactReport) -> str:
    rows = report.sentences()
    blocks = ["".join(f"  {row}\n" for row in rows), "".join(f"{row}\n" for row in _matrix(report))]
    return "".join(f"{block}\n" for block in blocks if block) + f"{report.summary()}\n"


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
