"""A plan as one file: a funnel, tables and sliders; it asks for nothing and needs no server.

Without a script it is the tables and the picture; on paper it has neither sliders nor dark colours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files

from lexicon.look.escape import html
from lexicon.look.lone_page import lone_page
from lexicon.look.palette import palette_css_by_device
from lexicon.look.plan_funnel import NARROWEST, Band, plan_funnel_svg
from lexicon.printers.plan_page.knobs import form
from lexicon.printers.plan_page.tables import listed, periods, rates, stages
from lexicon.printers.plan_report import PlanPrinter, PlanReport


def _render(report: PlanReport) -> str:
    folder = files("lexicon.printers") / "plan_page"
    sheet = palette_css_by_device() + (folder / "page.css").read_text("utf-8")
    script = (folder / "page.js").read_text("utf-8")
    scripts = (
        f'<script type="application/json" id="plan">{_data(report)}</script>\n'
        f"<script>\n{script}</script>\n"
    )
    body = "\n".join(_body(report))
    return lone_page(report.language, report.title, body, style=sheet, scripts=scripts)


def _body(report: PlanReport) -> Iterator[str]:
    yield f'<p class="lead" data-said="summary">{html(report.summary)}</p>'
    yield '<div class="side">'
    yield f"<section>{_picture(report)}</section>"
    yield f'<section class="knobs" hidden><h2>{html(report.said("sliders"))}</h2>'
    yield f'<p class="soft">{html(report.said("sliders_legend"))}</p>'
    yield from form(report)
    yield "</section></div>"
    yield f"<h2>{html(report.said('stages'))}</h2>"
    yield from stages(report)
    yield f"<h2>{html(report.said('due'))}</h2>"
    yield from periods(report)
    yield f"<h2>{html(report.said('rates'))}</h2>"
    yield from rates(report)
    if report.notes:
        yield f"<h2>{html(report.said('notes'))}</h2>{_notes(report)}"


def _notes(report: PlanReport) -> str:
    return listed(report.notes, said="matters" if report.blanks.matters else "")


def _picture(report: PlanReport) -> str:
    bands = [
        Band(row.stage, row.label, report.count(row.total), row.by, row.total, row.section)
        for row in report.rows
    ]
    told = (report.said("picture_stage", stage=band.word, total=band.shown) for band in bands)
    text = report.said("picture_text", stages=", ".join(told))
    return plan_funnel_svg(bands, report.said("picture"), text)


def _data(report: PlanReport) -> str:
    """What the script works with; no `<` in it can end the element that it stands in."""
    model = {
        "language": report.language,
        "currency": report.currency,
        "none": report.words["none"],
        "range": report.words["range_of"],
        "narrowest": NARROWEST,
        "steps": report.document["steps"],
        "said": {
            "summary": report.blanks.summary,
            "summary_whole": report.blanks.summary_whole,
            "matters": report.blanks.matters,
            "picture": report.said("picture_text", stages="{stages}"),
        },
        "judged": report.blanks.stage,
        "stages": [
            {
                "stage": row.stage,
                "said": report.said("picture_stage", stage=row.label, total="{total}"),
                "finds": row.finds,
                "factors": None if row.low == row.high else _factors(row.total, row.low, row.high),
                "spans": row.spans,
            }
            for row in report.rows
        ],
    }
    return json.dumps(model, ensure_ascii=False).replace("<", "\\u003c")


def _factors(total: int, low: float, high: float) -> tuple[float, float]:
    return low / total, high / total


PRINTER = PlanPrinter(_render)
