"""The first page: the funnel, what differs, where to look things up."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds_of_entry import folder_of
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.page import Page, PageGroup
from lexicon.site.pictures import funnel_picture
from lexicon.site.render import render
from lexicon.site.sheet import Sheet
from lexicon.site.titles import compare_title

_LOOKED_UP = ("decision", "agreement", "procedure", "metric", "picklist", "field")
_SHOWN_PAIRS = 5


def _write(edition: Edition) -> Iterator[Page]:
    words = edition.words
    sheet = Sheet(edition, "index.md")
    funnels = edition.dictionary.of(Funnel)
    pairs = list(edition.pairs)
    values = {
        "front": front_matter(
            FrontMatter(edition.text(edition.dictionary.manifest.name), hide=("navigation", "toc"))
        ),
        "lead": words["home"]["lead"].format(count=len(edition.dictionary.stages)),
        "pictures": [funnel_picture(funnel, sheet) for funnel in funnels],
        "pairs": [
            (sheet.href(pair.path), compare_title(pair, edition)) for pair in pairs[:_SHOWN_PAIRS]
        ],
        "compare": sheet.href("dictionary/compare/index.md"),
        "who": sheet.href("dictionary/who-does-what.md"),
        "a_to_z": sheet.href("dictionary/a-z.md"),
        "indexes": list(_indexes(sheet)),
    }
    yield Page("index.md", render("home.md.j2", values | {"words": words}))


def _indexes(sheet: Sheet) -> Iterator[tuple[str, str]]:
    present = {entry.kind for entry in sheet.edition.dictionary.entries.values()}
    for kind in _LOOKED_UP:
        if kind in present:
            title = sheet.edition.words["index"][folder_of(kind)]["title"]
            yield sheet.href(f"dictionary/{folder_of(kind)}/index.md"), title


PAGES = PageGroup(_write)
