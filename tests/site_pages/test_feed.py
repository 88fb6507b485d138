"""The feed of changes: RFC 4287, read by a real feed reader."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import feedparser
import pytest
from lxml import etree, html

from lexicon.history.chronicle import Chronicle, chronicle
from lexicon.history.standing import standing
from lexicon.model.canonical import canonical_entry
from lexicon.model.ledger_items import KeptText
from lexicon.site.publish import pages_of
from tests.agreed import TODAY
from tests.look.test_escape import ATTACKS
from tests.site_pages.chronicled import FEED, all_pages, past
from tests.site_pages.samples import words

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://words.example.com/ours/"


def read(text: str) -> Any:
    """The feed as a reader understands it; it complains of nothing."""
    feed = feedparser.parse(text.encode(), sanitize_html=False)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def published(past: Chronicle, url: str | None, language: str = "en") -> str:
    """The feed of a site that is published at an address."""
    now = past.standing
    manifest = now.head.manifest.model_copy(update={"url": url})
    made = chronicle(standing(replace(now.head, manifest=manifest), now.ledger, TODAY))
    return pages_of(made.standing.in_force, language, made)[FEED]


def test_a_reader_finds_the_releases_newest_first_with_their_days() -> None:
    feed = read(all_pages()[FEED])
    assert feed.version == "atom10"
    assert feed.feed.title == "What changed: Sample words"
    assert [(item.title, item.updated) for item in feed.entries] == [
        ("20\u00a0November\u00a02026: version 2.0.0", "2026-11-20T00:00:00Z"),
        ("9\u00a0November\u00a02026: version 1.0.0", "2026-11-09T00:00:00Z"),
    ]
    assert feed.feed.updated == "2026-11-20T00:00:00Z"


def test_the_content_is_html_that_tells_all_changes() -> None:
    (content,) = read(all_pages()[FEED]).entries[0].content
    assert content.type == "text/html"
    said = words(html.fromstring(f"<div>{content.value}</div>"))
    assert said.startswith(
        "4 definitions changed, 2 no longer used. Figures from before 2.0.0 are not comparable"
    )
    assert "<ins>before the week is over</ins>" in content.value


def test_the_standard_is_kept() -> None:
    root = etree.fromstring(all_pages("fr")[FEED].encode())
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("title", "id", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["self", "alternate"]
    ids = [element.text or "" for element in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == 3
    assert all(name.startswith("urn:uuid:") for name in ids)


def test_ids_stay_while_addresses_releases_and_words_change() -> None:
    ids = [item.id for item in read(all_pages()[FEED]).entries]
    assert [item.id for item in read(published(past(), URL)).entries] == ids
    now = past().standing
    earlier = replace(now.ledger, releases=now.ledger.releases[:1])
    before = chronicle(standing(now.head, earlier, TODAY))
    first = pages_of(before.standing.in_force, "en", before)[FEED]
    assert [item.id for item in read(first).entries] == ids[1:]


def test_each_language_has_ids_of_its_own() -> None:
    both = [{item.id for item in read(all_pages(name)[FEED]).entries} for name in ("en", "fr")]
    assert both[0] & both[1] == set()


@pytest.mark.parametrize(("language", "root"), [("en", URL), ("fr", f"{URL}fr/")])
def test_links_are_whole_addresses_where_the_site_has_one(language: str, root: str) -> None:
    feed = read(published(past(), URL, language))
    assert {link.rel: link.href for link in feed.feed.links} == {
        "self": f"{root}dictionary/changes.xml",
        "alternate": f"{root}dictionary/changes.html",
    }
    assert feed.entries[0].link == f"{root}dictionary/changes.html#version-2-0-0"
    inside = html.fromstring(f"<div>{feed.entries[0].content[0].value}</div>").xpath("//@href")
    assert f"{root}dictionary/stages/mql.html" in inside
    assert all(address.startswith(root) for address in inside)


def test_without_an_address_the_feed_leads_to_the_page_beside_it() -> None:
    feed = all_pages()[FEED]
    root = etree.fromstring(feed.encode())
    addresses = {link.get("href") for link in root.iter(f"{ATOM}link")}
    assert {address.partition("#")[0] for address in addresses} == {"changes.xml", "changes.html"}
    assert "href" not in "".join(item.content[0].value for item in read(feed).entries)


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_hostile_texts_break_neither_the_xml_nor_the_html_inside(attack: str) -> None:
    now = past().standing
    spoilt = {
        name: tuple(
            KeptText(
                digest=text.digest,
                entry=canonical_entry(now.recorded[name].model_copy(update=_texts(attack))),
            )
            for text in texts
        )
        for name, texts in now.ledger.agreed.items()
    }
    made = chronicle(standing(now.head, replace(now.ledger, agreed=spoilt), TODAY))
    feed = read(pages_of(made.standing.in_force, "en", made)[FEED])
    brought = {
        element.tag
        for item in feed.entries
        for element in html.fromstring(f"<div>{item.content[0].value}</div>").iter()
    }
    assert brought <= {"div", "p", "strong", "h3", "ul", "li", "br", "ins", "del", "em", "code"}


def _texts(attack: str) -> dict[str, object]:
    said = attack.replace("\x00", "")
    return {"definition": {"en": f"Said {said}"}, "notes": {"en": said}}
