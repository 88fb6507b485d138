"""A funnel: its picture, its sections, its moves, and what follows in each cell of the matrix."""

from __future__ import annotations

from lexicon.model.kinds.funnel import Funnel
from lexicon.site.matrix import matrix_values
from lexicon.site.moves import move
from lexicon.site.pictures import funnel_picture
from lexicon.site.places import move_anchor
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(funnel: Funnel, sheet: Sheet) -> Values:
    edition = sheet.edition
    return {
        "picture": funnel_picture(funnel, sheet),
        "sections": [
            (edition.label(item.names, item.id), sheet.inline(item.definition))
            for item in funnel.sections
        ],
        "moves": [
            (move_anchor(item.id), move(item, sheet), sheet.inline(item.definition))
            for item in funnel.transitions
        ],
        "matrix": matrix_values(funnel, sheet),
    }


VIEW = View(_prepare)
