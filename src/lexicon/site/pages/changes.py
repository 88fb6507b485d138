"""What changed: the releases, newest first, below what is proposed and what was agreed since."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.history.chronicle import Chronicle
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import CHANGES, FEED
from lexicon.site.proposed import proposed_values, waiting_lines
from lexicon.site.release_told import release_values, steps_values
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def _write(edition: Edition) -> Iterator[Page]:
    chronicle = edition.chronicle
    if chronicle is None:
        return
    words = edition.words["changes"]
    sheet = Sheet(edition, CHANGES)
    newest_first = chronicle.releases[::-1]
    values = {
        "proposals": [_proposed(name, sheet) for name in _waiting(chronicle, edition)],
        "since": steps_values(chronicle.since, sheet),
        "releases": [release_values(item, sheet) for item in newest_first],
        "feed": FEED.rpartition("/")[2] if newest_first else "",
    }
    front = FrontMatter(words["title"], words["lead"])
    yield lay_out(sheet, "changes.md.j2", front, values)


def _waiting(chronicle: Chronicle, edition: Edition) -> list[str]:
    return sorted(chronicle.standing.waiting, key=edition.name)


def _proposed(reference: str, sheet: Sheet) -> Values:
    proposed = proposed_values(reference, sheet.edition) or {}
    lines = waiting_lines(reference, sheet.edition)
    place = sheet.edition.places[reference]
    return {
        **proposed,
        "lines": lines,
        "link": sheet.link(reference),
        "read": sheet.edition.words["changes"]["read"].format(name=sheet.edition.name(reference)),
        "more": sheet.href(place.path, "proposed"),
        "definition": sheet.edition.definitions[reference] if not lines else "",
    }


PAGES = PageGroup(_write)
