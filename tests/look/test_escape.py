"""Hostile text is harmless in HTML and in Markdown, and reads the same to a person."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt

from lexicon.look.escape import (
    html,
    markdown,
    one_line,
    prose_markdown,
    readable_markdown,
    tooltip,
    visible,
)

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</div></body><!-- -->",
    "[here](javascript:alert(1)){: onclick=alert(1) }",
    "# heading {#stolen}\n\n---\n\n1. list",
    "`code` **bold** _it_ ~~x~~ ![i](http://elsewhere/i.png) <http://elsewhere>",
    "--8<-- '/etc/passwd' {{ config }} {% raw %} [TOC] *[MQL]: x",
    "\x02wzxhzdk:0\x03 \x00 \u202egnp.exe \u2028 \ufeff",
    "| a | b |\n|---|---|",
    "&lt;b&gt; &#60; &amp;amp;",
)
SIGNS = st.sampled_from("<>\"'&`*_{}[]()#+-.!|:~\\/ \n\t\x00\x02\x1b\u2028\u202eaé中😀")
TEXTS = st.text(SIGNS, max_size=40) | st.text(max_size=40) | st.sampled_from(ATTACKS)


class Page(HTMLParser):
    """The elements and the words of a piece of HTML."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words, self.source = "", source
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", {data: None}))


@given(TEXTS)
@example("".join(ATTACKS))
def test_text_in_an_element_adds_no_element(text: str) -> None:
    page = Page(f"<p>{html(text)}</p>")
    assert page.elements == [("p", {})]
    assert page.words == one_line(text)


@given(TEXTS)
def test_text_in_an_attribute_stays_in_it(text: str) -> None:
    page = Page(f'<a title="{html(text)}">x</a>')
    assert page.elements == [("a", {"title": one_line(text)})]


@given(TEXTS)
def test_a_tooltip_is_harmless_even_where_it_is_read_as_html(text: str) -> None:
    (_, attributes), *_ = Page(f'<a title="{tooltip(text)}">x</a>').elements
    shown = Page(attributes["title"] or "")
    assert shown.elements == []
    assert shown.words == one_line(text)


@given(TEXTS)
@example("".join(ATTACKS))
def test_text_in_a_markdown_heading_adds_nothing_but_itself(text: str) -> None:
    converter = Markdown(extensions=["attr_list", "tables", "admonition", "toc", "md_in_html"])
    page = Page(converter.convert(f"# x{markdown(text)}x {{#fixed}}\n\nafter"))
    assert page.elements == [("h1", {"id": "fixed"}), ("p", {})]
    assert " ".join(page.words.split()) == " ".join(f"x{one_line(text)}x\nafter".split())


@given(TEXTS)
def test_an_html_block_ends_where_it_was_meant_to_end(text: str) -> None:
    block = f'<div class="lx-x"><p title="{html(text)}">{html(text)}</p></div>'
    assert Markdown(extensions=["attr_list"]).convert(f"{block}\n\n# after") == (
        f"{block}\n\n<h1>after</h1>"
    )


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x85", "\u2066", "\u202e", "\ufeff", "\ufffe"])
def test_nobody_sees_what_has_no_form(sign: str) -> None:
    assert visible(f"a{sign}b") == "ab"


@pytest.mark.parametrize("text", ["l’été « à 20 % »", "日本語", "مرحبا", "👩‍💻", "e\u0301"])
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert unescape(html(text)) == unescape(markdown(text)) == text


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"]
)
def test_every_line_break_becomes_a_space(end: str) -> None:
    assert one_line(f"a{end}{end}b") == "a b"


@given(TEXTS)
@example("".join(ATTACKS))
@example("1. one")
@example("- [ ] @here #12 www.elsewhere.example")
def test_text_in_a_list_of_a_comment_adds_nothing_and_reads_the_same(text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page = Page(parser.render(f"- {readable_markdown(f'a{text}')}\n"))
    assert [name for name, _ in page.elements] == ["ul", "li"]
    assert (
        page.words.replace("\u2060", "").split()
        == one_line(f"a{text}").replace("\u2060", "").split()
    )


@given(TEXTS)
@example("`@here` `<b>` `--fix`")
def test_a_sentence_makes_no_more_than_code_that_calls_nobody(text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page = Page(parser.render(f"- {prose_markdown(f'a {text} `--fix`: {text}')}\n"))
    assert {name for name, _ in page.elements} == {"ul", "li", "code"}
    codes = re.findall("<code>(.*?)</code>", page.source)
    assert [code for code in codes if not re.fullmatch("[A-Za-z0-9_:./ -]+", code)] == []


def _words(text: str) -> list[str]:
    return text.replace("\u2060", "").split()


@given(st.sampled_from("+-0123456789=#>*") | st.text("-+.)1= #>a", max_size=6), TEXTS)
def test_text_that_begins_like_a_list_begins_none(start: str, text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page = Page(parser.render(f"- {readable_markdown(f'{start}a{text}')}\n"))
    assert {name for name, _ in page.elements} <= {"ul", "li"}
    assert len(page.elements) == 2
