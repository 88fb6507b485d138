"""An impact as a page of its own: no script, no outside request, fit to print."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.look.escape import html
from lexicon.look.lone_page import lone_page
from lexicon.printers.impact_report import ImpactPrinter, ImpactReport

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
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
    moves = report.moves()
    if moves:
        yield f"<ul>{''.join(f'<li>{html(one)}</li>' for one in moves)}</ul>"
    if report.rows:
        head, *rows = report.table()
        caption = html(report.said("matrix"))
        heads = "".join(f'<th scope="col">{html(text)}</th>' for text in head[1:])
        yield f'<h2 id="matrix">{caption}</h2>'
        yield '<div class="scroll" tabindex="0" role="group" aria-labelledby="matrix">'
        yield '<table aria-labelledby="matrix">'
        yield f"<thead><tr><td></td>{heads}</tr></thead><tbody>"
        for first, *cells in rows:
            counts = "".join(f'<td class="n">{html(text)}</td>' for text in cells)
            yield f'<tr><th scope="row">{html(first)}</th>{counts}</tr>'
        yield "</tbody></table></div>"
    for note in report.notes:
        yield f"<p>{html(note)}</p>"


PRINTER = ImpactPrinter(_render)
