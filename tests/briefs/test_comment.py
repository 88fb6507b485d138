"""A review as a comment: whatever a dictionary says, it calls nobody and does nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lexicon.findings import Finding, Place, Severity
from lexicon.history.change import Change
from lexicon.history.level import Level, Touch
from lexicon.history.prose import word_diff
from lexicon.history.told import Told
from lexicon.printers.change_report import ChangeReport
from lexicon.printers.report import Line
from lexicon.printers.review_report import (
    ApprovalLine,
    FigureLine,
    OptionLine,
    QuestionLine,
    RejectionLine,
    ReviewReport,
    VoidLine,
)
from lexicon.printers.reviews.markdown import MARKER, PRINTER

HOSTILE = [
    "@octocat please", "a@example.com", "#1", "GH-1", "org/repo#12", "!7", "~bug", "%v1", "&epic",
    "https://example.com/x", "www.example.com", "[a](javascript:alert(1))", "/close", "$3",
    "![x](https://example.com/p.png)", "</details></td></tr></table><h1>", "--> x", "a | b | c",
    "<!-- lexicon review -->", "`code` ``", "```\nfence\n```", "**bold** _it_ ~~no~~", "\\*",
    "\n\n# heading\n\n- item", "<img src=x onerror=alert(1)>", "<script>x</script>",
    "&lt;b&gt;", ":smile:", "a\u202eb", "\x00\x1b[31m", "line\u2028break", "  leading", "x" * 3_000,
]  # fmt: skip
TAGS = {
    "a", "br", "code", "del", "details", "h2", "h3", "li", "p", "strong", "summary",
    "table", "tbody", "td", "th", "thead", "tr", "ul", "blockquote",
}  # fmt: skip
LIMIT = 65_536
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=4).map(" ".join),
    st.text(max_size=60),
)


class _Page(HTMLParser):
    """What a browser would see: tags, attributes, text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.comments: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [item for item in attrs if item[0] != "style"]
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def _change(text: str, level: Level) -> Told:
    change = Change("stage/mql", "definition.en", "definition_changed", level, tuple(Touch))
    return Told(change, text, word_diff(f"{text} before", f"after {text}"))


def _report(text: str, number: int = 1) -> ReviewReport:
    """A review that says one text wherever a dictionary has a say."""
    lines = tuple(line for level in Level for line in [_change(text, level)] * number)
    finding = Finding("definition_missing", Place(f"dictionary/{text}"), Severity.ERROR)
    return ReviewReport(
        ChangeReport(text, text, lines),
        approvals=(
            ApprovalLine(
                "stage/mql", text, "2.0.0", {text: text},
                (VoidLine("sales", text, text, (text, text)), VoidLine("sales", text, text, None)),
                (RejectionLine("sales", text, text, text),),
            ),
        ),
        elsewhere=1,
        options=(
            OptionLine(
                text, text, text, text, text, ("added",), (text, None), {text: (None, text)}
            ),
        ),
        questions=(QuestionLine(text, text, "stage/mql", text),),
        figures=(FigureLine("stage/mql", "2.0.0", (), text),),
        findings=(Line(finding, text, text),),
    )  # fmt: skip


def _page(comment: str) -> _Page:
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return _Page(markdown.render(comment))


@settings(max_examples=40)
@given(texts)
def test_a_hostile_text_is_only_read(text: str) -> None:
    comment = PRINTER.render(_report(text))
    page = _page(comment)
    assert comment.startswith(MARKER)
    assert page.comments == [" lexicon review "]
    assert set(page.tags) <= TAGS - {"a"}
    assert (page.attributes, page.open) == ([], [])
    assert re.findall(r"[@#][A-Za-z0-9]|://|www\.|\bgh-\d", page.text, re.IGNORECASE) == []
    assert len(comment) <= LIMIT


@settings(max_examples=40)
@given(texts)
def test_no_line_begins_with_a_text(text: str) -> None:
    ours = re.compile(r"$|- |  - |\| |\|---|#{2,3} |<!-- lex|</?details>|> |base ")
    lines = PRINTER.render(_report(text)).split("\n")
    summary = lines[3]
    assert [line for line in lines if line != summary and not ours.match(line)] == []
    assert not summary.startswith(("/", "#", "-", ">"))


def test_a_table_keeps_its_columns() -> None:
    page = _page(PRINTER.render(_report("a | b | c")))
    levels, options = 3, 1
    assert page.tags.count("tr") == 1 + levels + 1 + options
    assert page.tags.count("td") == 5 * levels + 6 * options


@pytest.mark.parametrize("number", [20, 200])
def test_a_comment_that_would_be_too_long_is_cut_between_two_items(number: int) -> None:
    comment = PRINTER.render(_report("a definition that goes on and on. " * 40, number))
    page = _page(comment)
    assert len(comment) <= LIMIT
    assert page.open == []
    assert comment.endswith("\n")
    assert "This comment is cut" in page.text


def test_what_fits_is_not_cut() -> None:
    assert "This comment is cut" not in _page(PRINTER.render(_report("short"))).text


def test_a_long_text_is_folded_and_a_short_one_is_not() -> None:
    assert "details" not in _page(PRINTER.render(_report("short"))).tags
    assert "details" in _page(PRINTER.render(_report("word " * 60))).tags


def test_many_slight_changes_are_folded_and_grave_ones_are_not() -> None:
    comment = PRINTER.render(_report("short", 20))
    assert "### What changed: Major" in comment
    assert "<details><summary>What changed: Minor (20)</summary>" in comment


def test_what_went_is_struck_out_and_what_came_is_bold() -> None:
    change = Change("stage/mql", "definition.en", "definition_changed", Level.MINOR, ())
    line = Told(change, "MQL", word_diff("a score of 20", "a score of 30"))
    comment = PRINTER.render(ReviewReport(ChangeReport("a", "b", (line,))))
    assert "<br>a score of <del>20</del> <strong>30</strong>\n" in comment
