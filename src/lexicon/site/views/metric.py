"""A metric: its formula with links to what it counts, its unit and period."""

from __future__ import annotations

import re

from lexicon.model.kinds.metric import Metric
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, View

_REFERENCE = re.compile(r"[a-z]+/[a-z][a-z0-9_]*")


def _prepare(metric: Metric, sheet: Sheet) -> Values:
    return {
        "formula": _formula(metric, sheet),
        "facts": _summary(metric, sheet),
        "matters": metric.the_one_that_matters,
    }


def _summary(metric: Metric, sheet: Sheet) -> Facts:
    words = sheet.edition.kind_words("metric")
    return {
        words["fields"]["unit"]: words["values"][f"unit.{metric.unit}"],
        words["fields"]["period"]: words["values"][f"period.{metric.period}"],
    }


def _compared(metric: Metric, sheet: Sheet) -> Facts:
    heading = sheet.edition.kind_words("metric")["fields"]["formula"]
    return {heading: Html("<code>{}</code>").format(_formula(metric, sheet))}


def _formula(metric: Metric, sheet: Sheet) -> Html:
    formula = sheet.edition.in_force.formulas.get(metric.ref, metric.formula)
    pieces, position = [Html()], 0
    for found in _REFERENCE.finditer(formula):
        pieces.append(Html.escape(formula[position : found.start()]))
        pieces.append(sheet.link(found[0], short=True))
        position = found.end()
    pieces.append(Html.escape(formula[position:]))
    return Html().join(pieces)


VIEW = View(_prepare, summary=_summary, compared=_compared)
