"""The front matter of a page, read back as MkDocs reads it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from mkdocs.utils.meta import get_data

from lexicon.look.escape import html
from lexicon.site.front_matter import FrontMatter, front_matter
from tests.look.test_escape import TEXTS


def read(page: FrontMatter) -> dict[str, Any]:
    body, values = get_data(front_matter(page) + "body")
    assert body == "body"
    return values


def test_only_what_is_said_is_written() -> None:
    assert read(FrontMatter("Lead")) == {"generated": True, "title": "Lead"}


def test_all_of_it_can_be_said() -> None:
    page = FrontMatter("MQL", "A lead.", 1, 4, ("lead chaud", "✗ hot lead"), ("navigation", "toc"))
    assert read(page) == {
        "generated": True,
        "title": "MQL",
        "description": "A lead.",
        "look": "lx-s2",
        "search": {"boost": 4},
        "tags": ["lead chaud", "✗ hot lead"],
        "hide": ["navigation", "toc"],
    }


@given(TEXTS)
def test_the_theme_gets_text_that_is_harmless_in_html(text: str) -> None:
    values = read(FrontMatter(text, f"x{text}", found_by=(text,)))
    assert values["title"] == html(text)
    assert values["description"] == f"x{html(text)}"
    assert values["tags"] == [html(text)]


@pytest.mark.parametrize("title", ["no", "1:30", "---", "2026-01-01", "null", "a: b", "[x]"])
def test_a_title_is_text_whatever_it_looks_like(title: str) -> None:
    assert read(FrontMatter(title))["title"] == title
