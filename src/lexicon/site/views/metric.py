"""A metric: its formula with links to what it counts, its unit and period."""

from __future__ import annotations

import re

from markupsafe import Markup

from lexicon.criteria.in_force import chosen_effect
from lexicon.look.escape import html
from lexicon.model.kinds.metric import Metric
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View

_REFERENCE = re.compile(r"[a-z]+/[a-z][a-z0-9_]*")


def _prepare(metric: Metric, sheet: Sheet) -> Values:
    edition = sheet.edition
    kind = edition.kind_words("metric")
    period = kind["values"][f"period.{metric.period}"]
    return {
        "formula": _formula(_in_force(metric, sheet), sheet),
        "rows": [
            (kind["fields"]["unit"], kind["values"][f"unit.{metric.unit}"]),
            (kind["fields"]["period"], period),
        ],
        "matters": metric.the_one_that_matters,
    }


def _in_force(metric: Metric, sheet: Sheet) -> str:
    effects = (
        chosen_effect(item, metric.ref) for item in sheet.edition.dictionary.decisions.values()
    )
    return next((effect.formula for effect in effects if effect and effect.formula), metric.formula)


def _formula(formula: str, sheet: Sheet) -> Markup:
    pieces, position = [Markup()], 0
    for found in _REFERENCE.finditer(formula):
        pieces.append(Markup(html(formula[position : found.start()])))  # noqa: S704  escaped
        pieces.append(sheet.link(found[0], short=True))
        position = found.end()
    pieces.append(Markup(html(formula[position:])))  # noqa: S704  escaped
    return Markup().join(pieces)


VIEW = View(_prepare)
