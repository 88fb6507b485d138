"""An impact as a page of its own: no script, no outside request, fit to print."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.look.escape import html
from lexicon.look.lone_page import lone_page
from lexicon.printers.impact_report import ImpactPrinter, ImpactReport

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { border: 1px solid #8888; padding: .25rem .6rem; text-align: left; vertical-align: top; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; overflow-wrap: normal; }
"""


def _render(report: ImpactReport) -> str:
    title = report.said("title", base=report.base, head=report.head)
    inside = "\n".join((f"<p><strong>{html(report.summary())}</strong></p>", *body(report)))
    return lone_page(report.language, title, inside, style=_STYLE)


def body(report: ImpactReport) -> Iterator[str]:
    """The moves and the matrix, for a page that has its own title."""
    sentences = report.sentences()
    if sentences:
        yield f"<ul>{''.join(f'<li>{html(one)}</li>' for one in sentences)}</ul>"
    if report.rows:
        head, *rows = report.table()
        caption = html(report.said("matrix"))
        heads = "".join(f'<th scope="col">{html(text)}</th>' for text in head[1:])
        yield f'<div class="scroll" tabindex="0" role="group" aria-label="{caption}">'
        yield f"<table><caption>{caption}</caption><thead><tr><td></td>{heads}</tr></thead><tbody>"
        for first, *cells in rows:
            counts = "".join(f'<td class="n">{html(text)}</td>' for text in cells)
            yield f'<tr><th scope="row">{html(first)}</th>{counts}</tr>'
        yield "</tbody></table></div>"


PRINTER = ImpactPrinter(_render)
