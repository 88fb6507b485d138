"""All words from A to Z, abbreviations among them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from lexicon.languages.fold import fold
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.page import Page, PageGroup
from lexicon.site.render import render
from lexicon.site.sheet import Sheet

_KINDS = ("stage", "term", "metric", "persona", "agreement", "procedure")
Row = tuple[Markup, str, str]


def _write(edition: Edition) -> Iterator[Page]:
    words = edition.words["a_to_z"]
    sheet = Sheet(edition, "dictionary/a-z.md")
    rows = sorted(_rows(sheet), key=lambda row: fold(row[0]))
    letters = [
        (letter, [row[1] for row in group])
        for letter, group in groupby(rows, key=lambda row: _letter(row[0]))
    ]
    front = FrontMatter(words["title"], words["lead"], boost=0.5)
    values = {"front": front_matter(front), "letters": letters, "words": edition.words}
    yield Page(sheet.path, render("a_to_z.md.j2", values))


def _rows(sheet: Sheet) -> Iterator[tuple[str, Row]]:
    edition = sheet.edition
    for entry in edition.dictionary.entries.values():
        if entry.kind in _KINDS:
            label, short = edition.name(entry.ref), edition.name(entry.ref, short=True)
            definition = sheet.plain(edition.definition(entry))
            mark = "" if short == label else short
            yield label, (sheet.link(entry.ref, label), mark, definition)


def _letter(label: str) -> str:
    first = fold(label)[:1].upper()
    return first if first.isalpha() else "#"


PAGES = PageGroup(_write)
