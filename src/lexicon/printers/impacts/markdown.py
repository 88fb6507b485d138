"""An impact as Markdown, for a comment or minutes."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.look.escape import readable_markdown
from lexicon.printers.impact_report import ImpactPrinter, ImpactReport


def _render(report: ImpactReport) -> str:
    title = readable_markdown(report.said("title", base=report.base, head=report.head))
    items = "".join(items_of(report))
    return f"## {title}\n\n{readable_markdown(report.summary())}\n\n{items}{_matrix(report)}"


def items_of(report: ImpactReport) -> Iterator[str]:
    """Each move as an item of a list."""
    for sentence in report.sentences():
        yield f"- {readable_markdown(sentence)}\n"


def _matrix(report: ImpactReport) -> str:
    if not report.rows:
        return ""
    head, *rows = ([readable_markdown(text) for text in row] for row in report.table())
    head[0] = readable_markdown(report.said("matrix"))
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


PRINTER = ImpactPrinter(_render)
