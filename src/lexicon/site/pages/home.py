"""The first page: the funnel, what differs, where to look things up."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.phrase import plural
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.persona import Persona
from lexicon.model.kinds.procedure import Procedure
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.site.agreement_text import in_use
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.page import Page, PageGroup
from lexicon.site.pictures import funnel_picture
from lexicon.site.places import (
    A_TO_Z,
    BOOK,
    CHANGES,
    COMPARISONS,
    HAND_OVERS,
    MATRIX,
    OBJECTIONS,
    SLA,
    WHO_DOES_WHAT,
    index_path,
)
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet
from lexicon.site.titles import compare_note, compare_title, index_words

_FIRST = ("stage", "term", "decision", "agreement", "procedure", "metric", "persona", "picklist")
"""The order in which a reader looks things up; kinds not named here follow."""
_SHOWN_PAIRS = 5


def _write(edition: Edition) -> Iterator[Page]:
    sheet = Sheet(edition, "index.md")
    stages = len(edition.dictionary.stages)
    shown = edition.pairs[:_SHOWN_PAIRS]
    lead = _lead(stages, edition)
    values = {
        "lead": lead,
        "pictures": [funnel_picture(item, sheet) for item in edition.dictionary.of(Funnel)],
        "who": sheet.href(WHO_DOES_WHAT) if stages else "",
        "together": [(sheet.href(path), title) for path, title in _together(edition)],
        "pairs": [
            (sheet.href(pair.path), compare_title(pair, edition), compare_note(pair, edition))
            for pair in shown
        ],
        "changes": sheet.href(CHANGES) if edition.chronicle else "",
        "compare": sheet.href(COMPARISONS),
        "a_to_z": sheet.href(A_TO_Z),
        "indexes": [(sheet.href(index_path(kind)), title) for kind, title in _indexes(edition)],
    }
    title = edition.text(edition.dictionary.manifest.name)
    front = FrontMatter(title, lead, hide=("navigation", "toc"))
    yield lay_out(sheet, "home.md.j2", front, values)


def _lead(stages: int, edition: Edition) -> str:
    words = edition.words["home"]
    form = plural(edition.language, stages, words["lead"]["one"], words["lead"]["many"])
    return form.format(count=stages) if stages else str(words["lead"]["none"])


def _together(edition: Edition) -> Iterator[tuple[str, str]]:
    """The documents that both teams share, as far as there is something to fill them."""
    dictionary = edition.dictionary
    funnels = dictionary.of(Funnel)
    objections = (item.objections for item in dictionary.of(Persona))
    filled = {
        ("sla", SLA): in_use(dictionary),
        ("lanes", HAND_OVERS): any(funnel.transitions for funnel in funnels),
        ("matrix", MATRIX): any(funnel.matrix for funnel in funnels),
        ("book", BOOK): dictionary.of(Procedure),
        ("objections", OBJECTIONS): any(objections),
    }
    for (name, path), found in filled.items():
        if found:
            yield path, edition.words[name]["title"]


def _indexes(edition: Edition) -> Iterator[tuple[str, str]]:
    """Each kind that has entries, and the title of its index."""
    for kind in sorted(kind_classes(), key=_order):
        if edition.dictionary.of(kind_classes()[kind]):
            yield kind, index_words(kind, edition)[0]


def _order(kind: str) -> tuple[int, str]:
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST), kind


PAGES = PageGroup(_write)
