"""A page for each entry."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lexicon.model.header import Entry
from lexicon.plugins import load_all
from lexicon.site import views
from lexicon.site.edition import Edition
from lexicon.site.header_view import header_values
from lexicon.site.page import Page, PageGroup
from lexicon.site.render import render
from lexicon.site.sheet import Sheet
from lexicon.site.view import View, no_more


def _write(edition: Edition) -> Iterator[Page]:
    for entry in edition.dictionary.entries.values():
        path = edition.path_of(entry.ref)
        if path is not None:
            yield Page(path, _text(entry, edition, path))


def _text(entry: Entry, edition: Edition, path: str) -> str:
    sheet = Sheet(edition, path, {entry.ref})
    view = _views().get(entry.kind, View(no_more))
    values = header_values(entry, sheet) | view.prepare(entry, sheet)
    return render(f"{entry.kind}.md.j2", values | {"words": edition.words})


@cache
def _views() -> dict[str, View]:
    return load_all(views, "VIEW", View)


PAGES = PageGroup(_write)
