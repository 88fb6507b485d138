"""A funnel: its picture, its moves as a table, and what follows in each cell of the matrix."""

from __future__ import annotations

from lexicon.model.kinds.funnel import Funnel
from lexicon.site.matrix import matrix_values
from lexicon.site.moves import move
from lexicon.site.pictures import funnel_picture
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(funnel: Funnel, sheet: Sheet) -> Values:
    return {
        "picture": funnel_picture(funnel, sheet),
        "matrix": matrix_values(funnel, sheet),
        "moves": [move(item, sheet) for item in funnel.transitions],
        "sections": [
            (sheet.edition.label(item.names, item.id), sheet.inline(item.definition))
            for item in funnel.sections
        ],
    }


VIEW = View(_prepare)
