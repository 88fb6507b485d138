"""Pages of the project that has a past, as a reader's browser has them."""

from __future__ import annotations

from functools import cache

from lxml import html

from lexicon.history.chronicle import Chronicle, chronicle
from lexicon.site.publish import pages_of
from tests.agreed import agreed_state
from tests.site_pages.samples import converted

MQL = "dictionary/stages/mql.md"
CHANGES = "dictionary/changes.md"
FEED = "dictionary/changes.xml"


@cache
def past() -> Chronicle:
    """The project's past, compared once."""
    return chronicle(agreed_state().standing)


@cache
def all_pages(language: str = "en") -> dict[str, str]:
    """Path → text, of pages and of the feed."""
    return pages_of(past().standing.in_force, language, past())


def told(path: str, language: str = "en") -> html.HtmlElement:
    """One page, its Markdown converted."""
    return converted(all_pages(language)[path])
