"""An audit as a page of its own: no script, no outside request, fit to print."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from lexicon.languages.figures import whole
from lexicon.languages.phrase import typeset
from lexicon.look.escape import html
from lexicon.look.lone_page import lone_page
from lexicon.printers.audit_report import AuditLine, AuditMatrix, AuditPrinter, AuditReport

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
th, td { border: 1px solid #8888; padding: .25rem .6rem; text-align: left; vertical-align: top; }
caption { text-align: left; padding: .5rem 0; position: sticky; left: 0; }
@media (max-width: 40rem) { caption { max-width: calc(100vw - 2rem); } }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.contradicted { font-weight: bold; outline: 2px solid #c33; outline-offset: -2px; }
.scroll { overflow-x: auto; }
"""


def _render(report: AuditReport) -> str:
    title = typeset(report.language, str(report.words["title"]))
    return lone_page(report.language, title, "\n".join(_body(report)), style=_STYLE)


def _body(report: AuditReport) -> Iterator[str]:
    yield f"<p>{html(report.summary())}</p>"
    if report.matrix and report.matrix.cells:
        yield from _matrix(report.matrix, report)
    for title, lines in report.by_kind():
        yield f"<h2>{html(title)}</h2>"
        for line, following in zip_longest(lines, lines[1:]):
            said = html(report.sentence(line))
            is_last = following is None or following.hint != line.hint
            hint = f"<br>\n<small>{html(line.hint)}</small>" if line.hint and is_last else ""
            yield f"<p>{said}{hint}</p>"
            yield from _listed(line, report)


def _listed(line: AuditLine, report: AuditReport) -> Iterator[str]:
    if not line.rows:
        return
    headings = (str(report.words["row"]), str(report.words["key"]), *line.heads)
    yield '<div class="scroll" tabindex="0" role="group">'
    yield f"<table><thead><tr>{''.join(_head(text) for text in headings)}</tr></thead><tbody>"
    for row in line.said:
        yield f"<tr>{''.join(f'<td>{html(text)}</td>' for text in row)}</tr>"
    yield "</tbody></table></div>"
    if line.unlisted:
        more = report.words["unlisted"].format(records=report.counted(line.unlisted))
        yield f"<p>{html(typeset(report.language, more))}</p>"


def _matrix(matrix: AuditMatrix, report: AuditReport) -> Iterator[str]:
    across = matrix.reached()
    caption = html(typeset(report.language, str(report.words["matrix"])))
    headings = "".join(_head(matrix.label(stage)) for stage in across)
    yield '<div class="scroll" tabindex="0" role="group">'
    yield f"<table><caption>{caption}</caption><thead><tr><td></td>{headings}</tr></thead><tbody>"
    for recorded in matrix.recorded():
        cells = "".join(_cell(*matrix.at(recorded, reached), report) for reached in across)
        yield f'<tr><th scope="row">{html(matrix.label(recorded))}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _head(text: str) -> str:
    return f'<th scope="col">{html(text)}</th>'


def _cell(records: int, contradicted: int, report: AuditReport) -> str:
    shown, faulty = (whole(report.language, number) for number in (records, contradicted))
    if not contradicted:
        return f'<td class="n">{shown if records else ""}</td>'
    return f'<td class="n contradicted">{shown} ({faulty})</td>'


PRINTER = AuditPrinter(_render)
