"""A page for each entry."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.header import Entry
from lexicon.site.edition import Edition
from lexicon.site.head import front_of, head_values
from lexicon.site.page import Page, PageGroup
from lexicon.site.render import lay_out
from lexicon.site.rest import rest_values
from lexicon.site.sheet import Sheet
from lexicon.site.view import view_of


def _write(edition: Edition) -> Iterator[Page]:
    for entry in edition.entries.values():
        yield _page(entry, edition)


def _page(entry: Entry, edition: Edition) -> Page:
    """Values are made in the order of the page: the first mention of a word is the one to link."""
    sheet = Sheet(edition, edition.places[entry.ref].path, {entry.ref})
    values = head_values(entry, sheet)
    if entry.status == "retired":
        return lay_out(sheet, "withdrawn.md.j2", front_of(entry, sheet), values)
    values |= view_of(entry.kind).prepare(entry, sheet)
    values |= rest_values(entry, sheet)
    return lay_out(sheet, f"{entry.kind}.md.j2", front_of(entry, sheet), values)


PAGES = PageGroup(_write)
