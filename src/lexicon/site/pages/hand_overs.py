"""Who hands over to whom: the funnel as swim lanes, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.kinds.funnel import Funnel
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.hand_overs import is_hand_over, receiving
from lexicon.site.moves import move, promises_at
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import HAND_OVERS
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet
from lexicon.site.swim_lanes import lanes_picture
from lexicon.site.view import Values


def _write(edition: Edition) -> Iterator[Page]:
    words = edition.words["lanes"]
    sheet = Sheet(edition, HAND_OVERS)
    funnels = [funnel for funnel in edition.dictionary.of(Funnel) if funnel.transitions]
    values = {
        "pictures": [lanes_picture(funnel, sheet) for funnel in funnels],
        "rows": [row for funnel in funnels for row in _rows(funnel, sheet)],
    }
    if funnels:
        found_by = tuple(words["found_by"])
        front = FrontMatter(words["title"], words["lead"], found_by=found_by, hide=("toc",))
        yield lay_out(sheet, "hand_overs.md.j2", front, values)


def _rows(funnel: Funnel, sheet: Sheet) -> Iterator[Values]:
    dictionary = sheet.edition.dictionary
    for transition in funnel.transitions:
        crosses = is_hand_over(transition, dictionary)
        sooner = promises_at(transition.from_.rpartition("/")[2], sheet)
        yield {
            "move": move(transition, sheet),
            "to": sheet.edition.team(receiving(transition, dictionary)) if crosses else "",
            "sooner": [item for item in sooner if item.move == transition.id],
        }


PAGES = PageGroup(_write)
