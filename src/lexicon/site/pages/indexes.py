"""An index for each kind that has entries; the stages' index shows the funnel and the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.fold import fold
from lexicon.model.header import Entry
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds_of_entry import folder_of, kind_classes
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.matrix import matrix_values
from lexicon.site.page import Page, PageGroup
from lexicon.site.pictures import funnel_picture
from lexicon.site.render import render
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def _write(edition: Edition) -> Iterator[Page]:
    for kind, cls in kind_classes().items():
        entries = edition.dictionary.of(cls)
        if entries:
            yield _index(kind, entries, edition)


def _index(kind: str, entries: tuple[Entry, ...], edition: Edition) -> Page:
    folder = folder_of(kind)
    sheet = Sheet(edition, f"dictionary/{folder}/index.md")
    words = _words(kind, edition)
    funnels = edition.dictionary.of(Funnel) if kind == "stage" else ()
    values = {
        "front": front_matter(FrontMatter(words["title"], words["lead"], hide=("toc",))),
        "title": words["title"],
        "lead": words["lead"],
        "anchor": folder,
        "pictures": [funnel_picture(funnel, sheet) for funnel in funnels],
        "matrix": matrix_values(funnels[0], sheet) if funnels else None,
        "rows": [_row(entry, sheet) for entry in _ordered(kind, entries, edition)],
        "words": edition.words,
    }
    return Page(sheet.path, render("index.md.j2", values))


def _words(kind: str, edition: Edition) -> dict[str, str]:
    """The index's title and lead; a kind without any has those of its own words."""
    known: dict[str, str] | None = edition.words["index"].get(folder_of(kind))
    own = edition.kind_words(kind)
    return known or {"title": own["plural"], "lead": own["about"]}


def _ordered(kind: str, entries: tuple[Entry, ...], edition: Edition) -> list[Entry]:
    if kind == "stage":
        order = {stage.ref: place for place, stage in enumerate(edition.dictionary.stages)}
        return sorted(entries, key=lambda entry: order.get(entry.ref, len(order)))
    return sorted(entries, key=lambda entry: fold(edition.name(entry.ref)))


def _row(entry: Entry, sheet: Sheet) -> Values:
    edition = sheet.edition
    short, label = edition.name(entry.ref, short=True), edition.name(entry.ref)
    return {
        "link": sheet.link(entry.ref, label),
        "short": "" if short == label else short,
        "definition": sheet.plain(edition.definition(entry)),
    }


PAGES = PageGroup(_write)
