"""The matrix: what follows from its two questions, by the criteria and in cases."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.kinds.funnel import Funnel
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.matrix import matrix_values
from lexicon.site.matrix_cells import cells
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import MATRIX
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet


def _write(edition: Edition) -> Iterator[Page]:
    words = edition.words["matrix"]
    sheet = Sheet(edition, MATRIX)
    crossed = [
        (matrix_values(funnel, sheet), cells(funnel, sheet))
        for funnel in edition.dictionary.of(Funnel)
        if funnel.matrix
    ]
    if crossed:
        found_by = tuple(words["found_by"])
        front = FrontMatter(words["title"], words["lead"], found_by=found_by)
        yield lay_out(sheet, "matrix.md.j2", front, {"crossed": crossed})


PAGES = PageGroup(_write)
