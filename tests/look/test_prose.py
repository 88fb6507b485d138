"""Authors' CommonMark becomes HTML that can do no harm."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.look.prose import plain, prose, prose_inline
from tests.look.test_escape import TEXTS, Page

ALLOWED = {
    "a": {"href", "title"}, "blockquote": set(), "br": set(), "code": {"class"}, "em": set(),
    "li": set(), "ol": {"start"}, "p": set(), "pre": set(), "strong": set(), "ul": set(),
}  # fmt: skip


def test_emphasis_lists_and_links_are_shown() -> None:
    assert prose("A *lead* who\n\n- **fits**\n- [reads](https://example.org)") == (
        "<p>A <em>lead</em> who</p>\n<ul>\n<li><strong>fits</strong></li>\n"
        '<li><a href="https://example.org">reads</a></li>\n</ul>'
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//else", "/x", "#x"]
)
def test_a_link_leads_to_the_web_or_to_a_mailbox_only(address: str) -> None:
    assert "<a" not in prose(f"[x]({address}) <{address}>")
    assert "<a" not in prose(f"[x]\n\n[x]: {address}")


def test_an_image_is_never_fetched() -> None:
    assert "<img" not in prose("![x](https://example.org/x.png)")


def test_raw_html_stays_text() -> None:
    assert prose("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>"


def test_a_heading_is_a_paragraph() -> None:
    assert prose("# A\n\nB\n===") == "<p># A</p>\n<p>B\n===</p>"


def test_words_are_offered_outside_code_and_links_only() -> None:
    offered: list[str] = []

    def kept(text: str) -> str:
        offered.append(text)
        return text.upper()

    shown = prose("a `b` [c](https://d) *e*", kept)
    assert "".join(offered).split() == ["a", "e"]
    assert shown == '<p>A <code>b</code> <a href="https://d">c</a> <em>E</em></p>'


def test_one_line_has_no_paragraph() -> None:
    assert prose_inline("a\n\n*b*") == "a <em>b</em>"


def test_a_tooltip_has_the_words_alone() -> None:
    assert plain("A *lead* who\nfits: [yes](https://x) `20`\n\n- a & b") == (
        "A lead who fits: yes 20 a & b"
    )


@given(st.text(alphabet="aé1 .,;:!?'\"()/-+=|@%_~&\\\t ", max_size=20))
def test_a_text_without_marks_is_said_as_it_would_be_with_them(text: str) -> None:
    """What is not parsed for want of any mark reads as if it were: an empty comment parses all."""
    assert plain(text) == plain(f"{text}\n\n&#8203;").removesuffix(plain("&#8203;")).strip()


@given(TEXTS | st.lists(TEXTS, max_size=6).map("\n".join))
def test_no_text_gets_past_the_few_harmless_elements(text: str) -> None:
    for element, attributes in Page(prose(text) + prose_inline(text)).elements:
        assert attributes.keys() <= ALLOWED[element]
        assert re.match(r"https?://|mailto:", attributes.get("href") or "mailto:", re.IGNORECASE)


@given(TEXTS | st.lists(TEXTS, max_size=6).map("\n".join))
def test_no_empty_line_ends_the_block_that_prose_stands_in(text: str) -> None:
    assert not re.search(r"\n[ \t]*\n", prose(f"{text}\n\n```\na\n\n \t\nb\n```"))
