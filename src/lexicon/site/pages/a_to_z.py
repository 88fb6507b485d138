"""All words from A to Z, abbreviations among them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lexicon.languages.fold import fold
from lexicon.site.agreed import list_badge
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.markup import Html
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import A_TO_Z
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet
from lexicon.site.spoken import is_said, words_said
from lexicon.site.view import Values

_OTHER = ""
"""What begins with no letter stands before the letters."""


def _write(edition: Edition) -> Iterator[Page]:
    words = edition.words["a_to_z"]
    sheet = Sheet(edition, A_TO_Z)
    said = sorted(words_said(edition.dictionary), key=lambda entry: _place(edition, entry.ref))
    letters = [
        (
            letter or words["other"],
            f"letter-{letter.lower() or 'other'}",
            [_row(entry.ref, sheet) for entry in group],
        )
        for letter, group in groupby(said, key=lambda entry: _place(edition, entry.ref)[0])
    ]
    front = FrontMatter(words["title"], words["lead"], boost=0.5)
    withdrawn = sorted(_withdrawn(edition), key=lambda name: _place(edition, name))
    gone = [_row(name, sheet) for name in withdrawn]
    yield lay_out(sheet, "a_to_z.md.j2", front, {"letters": letters, "gone": gone})


def _place(edition: Edition, reference: str) -> tuple[str, str, str]:
    """Letter, word as it is sorted, and the reference for words that are the same."""
    word = fold(edition.name(reference))
    first = word[:1].upper()
    return first if first.isalpha() else _OTHER, word, reference


def _withdrawn(edition: Edition) -> list[str]:
    """The words that were once said and never will be again."""
    entries = edition.entries.items()
    return [name for name, entry in entries if entry.status == "retired" and is_said(entry)]


def _row(reference: str, sheet: Sheet) -> Values:
    label, short = sheet.edition.both_names(reference)
    link: Html = sheet.link(reference, label)
    return {
        "link": link,
        "short": short,
        "badge": list_badge(reference, sheet.edition),
        "definition": sheet.edition.definitions[reference],
    }


PAGES = PageGroup(_write)
