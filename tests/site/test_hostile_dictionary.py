"""Every page of a dictionary whose every text is hostile: nothing but our own elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from markdown import Markdown

from lexicon.model.dictionary import Dictionary
from lexicon.site.publish import pages_of
from lexicon.source.load import load
from tests.look.test_escape import ATTACKS, Page
from tests.tools import ROOT

HOSTILE = " ".join(ATTACKS).replace("\x00", "")
TEXT_KEYS = {
    "en", "fr", "label", "plural", "short", "title", "author", "hubspot", "salesforce",
}  # fmt: skip
LISTS_OF_TEXTS = {"synonyms", "avoid"}
OURS = {
    "a", "abbr", "blockquote", "br", "code", "dd", "del", "desc", "details", "div", "dl", "dt",
    "em", "g", "h1", "h2", "h3", "li", "line", "nav", "ol", "p", "polygon", "pre", "rect",
    "section", "small",
    "span", "strong", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title",
    "tr", "tspan", "ul",
}  # fmt: skip
CONVERTER = Markdown(extensions=["attr_list", "tables", "fenced_code", "toc"])


@pytest.fixture(scope="module", params=["en", "fr"])
def pages(request: pytest.FixtureRequest) -> dict[str, str]:
    """Our own dictionary's pages, with the attacks at the end of every text."""
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    entries = {
        reference: type(entry).model_validate(
            _hostile(entry.model_dump(by_alias=True, exclude_unset=True, warnings=False))
        )
        for reference, entry in dictionary.entries.items()
    }
    return pages_of(Dictionary(dictionary.manifest, entries), request.param)


def test_no_page_has_an_element_or_a_handler_of_a_text(pages: dict[str, str]) -> None:
    strange = {
        f"{path}: {element} {attribute}"
        for path, page in pages.items()
        for element, attributes in _shown(page)
        for attribute in attributes or [""]
        if element not in OURS or attribute.startswith("on")
    }
    assert strange == set()


def test_links_lead_to_pages_of_ours_or_to_the_web(pages: dict[str, str]) -> None:
    allowed = re.compile(
        r"(\.\./)*([\w.-]+/)*[\w.-]+\.html(#[\w-]+)?|#[\w-]+|https?://.*|mailto:.*"
    )
    addresses = {
        attributes["href"] or ""
        for page in pages.values()
        for element, attributes in _shown(page)
        if "href" in attributes
    }
    assert {address for address in addresses if not allowed.fullmatch(address)} == set()


def test_tooltips_are_harmless_where_they_are_read_as_html(pages: dict[str, str]) -> None:
    titles = {
        attributes["title"] or ""
        for page in pages.values()
        for _, attributes in _shown(page)
        if "title" in attributes
    }
    assert len(titles) > 50
    assert {title for title in titles if Page(title).elements} == set()


def _shown(page: str) -> Iterator[tuple[str, dict[str, str | None]]]:
    body = page.split("\n---\n\n", maxsplit=1)[1]
    yield from Page(
        Markdown(extensions=["attr_list", "tables", "fenced_code"]).convert(body)
    ).elements


def _hostile(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _hostile(inner, name) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [
            f"{inner} {HOSTILE}" if key in LISTS_OF_TEXTS else _hostile(inner) for inner in value
        ]
    return f"{value} {HOSTILE}" if key in TEXT_KEYS and isinstance(value, str) else value
