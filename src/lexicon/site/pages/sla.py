"""The agreement between the teams as one document, to be read, printed and signed."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.procedure import Procedure
from lexicon.site.agreement_text import (
    changing,
    in_use,
    measures,
    parties,
    promises,
    reasons,
    settled,
)
from lexicon.site.dated import document_values
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.hand_overs import hand_overs
from lexicon.site.matrix import matrix_values
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import BOOK, SLA
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet

_KINDS = ("agreement", "funnel", "stage", "picklist", "metric", "decision")
"""What the document is made from."""


def _write(edition: Edition) -> Iterator[Page]:
    if not in_use(edition.dictionary):
        return
    words = edition.words["sla"]
    sheet = Sheet(edition, SLA)
    funnels = edition.dictionary.of(Funnel)
    crossed = [matrix_values(funnel, sheet) for funnel in funnels]
    values = {
        **document_values(_KINDS, sheet),
        "parties": parties(edition),
        "measures": measures(sheet),
        "hand_overs": hand_overs(sheet),
        "matrices": [matrix for matrix in crossed if matrix],
        "promises": list(promises(sheet)),
        "reasons": list(reasons(sheet)),
        "settled": settled(sheet),
        "changing": changing(edition),
        "book": sheet.href(BOOK) if edition.dictionary.of(Procedure) else "",
    }
    front = FrontMatter(words["title"], words["lead"], found_by=tuple(words["found_by"]))
    yield lay_out(sheet, "sla.md.j2", front, values)


PAGES = PageGroup(_write)
