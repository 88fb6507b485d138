"""The releases as an Atom feed (RFC 4287), so that changes come to those who read such.

Ids come from the first release, which never changes, so they outlast a change of address. Links are
whole addresses where the manifest says where the site is published; else the feed has names alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from lexicon.history.frozen import Frozen
from lexicon.model.ledger_items import Release
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import CHANGES, FEED
from lexicon.site.release_told import release_values
from lexicon.site.render import fill
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


@dataclass(eq=False)
class _FeedSheet(Sheet):
    """Leads to whole addresses, or nowhere."""

    def href(self, path: str, anchor: str = "") -> str:
        target = f"{_root(self.edition)}{path.removesuffix('.md')}.html"
        return f"{target}#{anchor}" if anchor else target

    def _anchor(self, reference: str, words: str, style: str = "") -> Html:  # noqa: ARG002  a feed has no styles
        place = self.edition.places.get(reference)
        if place is None or not self.edition.dictionary.manifest.url:
            return Html(words)
        return Html(f'<a href="{self.href(place.path, place.anchor)}">{words}</a>')


def _write(edition: Edition) -> Iterator[Page]:
    releases = edition.chronicle.releases if edition.chronicle else ()
    if releases:
        first = releases[0].release
        values = {
            "language": edition.language,
            "id": _id(first, edition, ""),
            "title": edition.words["changes"]["title"],
            "name": edition.text(edition.dictionary.manifest.name) or edition.language,
            "updated": _moment(releases[-1].release),
            "itself": _address(FEED, edition),
            "page": _address(CHANGES.replace(".md", ".html"), edition),
            "items": [_item(item, first, edition) for item in reversed(releases)],
        }
        yield Page(FEED, f"{fill('feed.xml.j2', edition, values)}")


def _item(frozen: Frozen, first: Release, edition: Edition) -> Values:
    values = release_values(frozen, _FeedSheet(edition, FEED))
    page = _address(CHANGES.replace(".md", ".html"), edition)
    return {
        "id": _id(first, edition, frozen.release.version),
        "title": values["title"],
        "updated": _moment(frozen.release),
        "page": f"{page}#{values['anchor']}",
        "content": str(fill("feed_item.j2", edition, {"release": values})),
    }


def _id(first: Release, edition: Edition, version: str) -> str:
    return uuid5(NAMESPACE_URL, f"{first.digest}/{edition.language}/{version}").urn


def _moment(release: Release) -> str:
    return f"{release.date}T00:00:00Z"


def _address(path: str, edition: Edition) -> str:
    """The whole address, or the one beside the feed."""
    root = _root(edition)
    return f"{root}{path}" if root else path.rpartition("/")[2]


def _root(edition: Edition) -> str:
    """Where this language's site begins; "" where nobody said."""
    url = edition.dictionary.manifest.url
    is_first = edition.language == edition.dictionary.languages[0]
    return f"{url}{'' if is_first else f'{edition.language}/'}" if url else ""


PAGES = PageGroup(_write)
