"""The extension that spares MkDocs the parsing of generated blocks changes no page."""

from __future__ import annotations

import pytest
from markdown import Markdown

from lexicon.site.publish import pages_of
from lexicon.source.load import load
from tests.tools import ROOT

EXTENSIONS = ["attr_list", "fenced_code", "tables", "toc"]
PAGES = {
    "a block": '<div class="lx-a"><p>one</p>\n<ul>\n<li>*two*</li>\n</ul></div>',
    "blocks and headings": '# A {#a}\n\n<p class="lx-a">x</p>\n\n## B\n\n<dl class="lx-b">\n</dl>',
    "a block that another follows": '<p class="lx-a">x</p>\n<p class="lx-b">*y*</p>\n\n*z*',
    "a block that is not ours": '<div class="other">\n\n*x*\n\n</div>',
    "code about blocks": '```html\n<div class="lx-a">\n\n</div>\n```\n\n*x*',
    "a block inside one that is not ours": '<div>\n<p class="lx-a">x</p>\n</div>\n\n## *B*',
    "a block inside a line": 'See <span class="lx-a">*x*</span>',
    "headings of bare words": "# L’été 2 {#a_b-c}\n\n## Two  words {#d}\n\n## Three words",
    "headings that look bare": "# A_b_ {#a}\n\n## *B* {#b}\n\n## C {#_c_ .d}\n\n## E&#42; {#e}",
    "a line that looks like a heading": "Some words {#a}",
    "nothing": "",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_comes_out_the_same(page: str) -> None:
    assert shown(page, [*EXTENSIONS, "lexicon.site.blocks"]) == shown(page, EXTENSIONS)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_of_our_own_comes_out_the_same(language: str) -> None:
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    pages = pages_of(dictionary, language)
    assert len(pages) > 100
    for path, page in pages.items():
        body = page.split("\n---\n\n", maxsplit=1)[1]
        spared = shown(body, [*EXTENSIONS, "lexicon.site.blocks"])
        assert spared == shown(body, EXTENSIONS), path


def shown(page: str, extensions: list[str]) -> list[str]:
    """The lines of a page in HTML, but the empty ones."""
    made = Markdown(extensions=extensions).convert(page)
    return [line for line in made.splitlines() if line.strip()]
