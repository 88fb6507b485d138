"""The extension that spares MkDocs the parsing of generated blocks changes no page."""

from __future__ import annotations

import pytest
from markdown import Markdown

EXTENSIONS = ["attr_list", "fenced_code", "tables", "toc"]
PAGES = {
    "a block": '<div class="lx-a"><p>one</p>\n<ul>\n<li>*two*</li>\n</ul></div>',
    "blocks and headings": '# A {#a}\n\n<p class="lx-a">x</p>\n\n## B\n\n<dl class="lx-b">\n</dl>',
    "a block that another follows": '<p class="lx-a">x</p>\n<p class="lx-b">*y*</p>\n\n*z*',
    "a block that is not ours": '<div class="other">\n\n*x*\n\n</div>',
    "code about blocks": '```html\n<div class="lx-a">\n\n</div>\n```\n\n*x*',
    "a block inside a line": 'See <span class="lx-a">*x*</span>',
    "nothing": "",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_comes_out_the_same(page: str) -> None:
    plain = Markdown(extensions=EXTENSIONS).convert(page)
    spared = Markdown(extensions=[*EXTENSIONS, "lexicon.site.blocks"]).convert(page)
    assert [line for line in spared.splitlines() if line] == [
        line for line in plain.splitlines() if line
    ]
