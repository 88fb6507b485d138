"""Changes in each format: whole, in the reader's language, and no text of a dictionary obeyed."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from lexicon.history.change import Change
from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level, Touch
from lexicon.history.prose import word_diff
from lexicon.history.told import Told, told
from lexicon.plugins import load_one, module_names
from lexicon.printers import changes
from lexicon.printers.change_report import ChangePrinter, ChangeReport
from tests.criteria.worlds import dictionary, entry

FORMATS = module_names(changes)
HOSTILE = (
    "<script>alert(1)</script> **bold** [x](javascript:y) @everyone #1 "
    "`code` \x1b[31m \u202e | & \"'"
)
BEFORE, AFTER = f"Kept {HOSTILE} old", f"Kept {HOSTILE} new"


def _told(level: Level, text: str = "MQL: kept by Marketing → Sales") -> Told:
    change = Change(
        "stage/mql", "owner", "owner_changed", level, (Touch.PEOPLE,), "marketing", "sales"
    )
    return Told(change, text)


def _prose(text: str) -> Told:
    change = Change(
        "stage/mql", "definition.en", "definition_changed", Level.MINOR, (Touch.PEOPLE,),
        BEFORE, AFTER, prose=True,
    )  # fmt: skip
    return Told(change, text, word_diff(BEFORE, AFTER))


def _render(form: str, *lines: Told, language: str = "en", **rest: object) -> str:
    report = ChangeReport("main", "here", lines, language=language, **rest)  # type: ignore[arg-type]
    return load_one(changes, form, "PRINTER", ChangePrinter).render(report)


class _Page(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.addresses: list[str | None] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_text_is_sorted_by_level_with_the_rule_and_whom_it_touches() -> None:
    assert _render("text", _told(Level.PATCH, "b"), _told(Level.MAJOR, "a")) == (
        "Major\n  a (owner_changed, touches people)\n\n"
        "Patch\n  b (owner_changed, touches people)\n\n"
        "main → here: 2 changes: 1 major, 1 patch.\n"
    )


def test_text_marks_the_words_that_changed() -> None:
    assert "[-old-]{+new+}" in _render("text", _prose("x"))
    coloured = _render("text", _prose("x"), coloured=True)
    assert "\x1b[31mold\x1b[0m\x1b[32mnew\x1b[0m" in coloured


def test_a_text_that_is_only_wrapped_otherwise_is_not_shown_twice() -> None:
    before = entry("term", "word", notes={"en": "one two\nthree"})
    after = entry("term", "word", notes={"en": "one\ntwo three"})
    two = Comparison(dictionary(before), dictionary(after), date(2026, 11, 22))
    found = told(changes_in(two), two, "en")
    assert [(line.change.rule, line.pieces) for line in found] == [
        ("text_changed", ()),
        ("version_not_bumped", ()),
    ]


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        ("d'un an : deux", ["d’un an\xa0: ", "un", "deux"]),
        ("d’un an : un", ["d", "'", "’", "un an : un"]),
    ],
)
def test_prose_is_set_unless_only_how_it_is_set_has_changed(after: str, shown: list[str]) -> None:
    old, new = (entry("term", "word", notes={"fr": text}) for text in ("d'un an : un", after))
    two = Comparison(dictionary(old), dictionary(new), date(2026, 11, 22))
    pieces = (piece.text for line in told(changes_in(two), two, "en") for piece in line.pieces)
    assert list(pieces) == shown


def test_a_terminal_obeys_no_text() -> None:
    assert "\x1b" not in _render("text", _prose("x"))
    assert "\u202e" not in _render("text", _prose("x"))


def test_json_has_level_and_changes() -> None:
    made = json.loads(_render("json", _told(Level.MINOR), _told(Level.MAJOR)))
    assert made["level"] == "major"
    assert made["changes"][0] == {
        "entry": "stage/mql",
        "field": "owner",
        "rule": "owner_changed",
        "level": "minor",
        "touches": ["people"],
        "before": "marketing",
        "after": "sales",
        "text": "MQL: kept by Marketing → Sales",
    }


def test_json_keeps_texts_exactly() -> None:
    (change,) = json.loads(_render("json", _prose(HOSTILE)))["changes"]
    assert (change["before"], change["after"], change["text"]) == (BEFORE, AFTER, HOSTILE)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_html_holds_no_tags_but_its_own(language: str) -> None:
    page = _Page(_render("html", _prose(HOSTILE), language=language))
    own = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "section"}
    assert set(page.tags) == own | {"ul", "li", "span", "code", "del", "ins", "dl", "dt", "dd"}
    assert "<script>alert(1)</script>" in "".join(page.texts)
    assert page.addresses == []


def test_html_is_readable_in_the_dark_and_loads_nothing() -> None:
    page = _render("html", _told(Level.MAJOR))
    assert "prefers-color-scheme: dark" in page
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")


def test_markdown_shows_hostile_text_as_text() -> None:
    source = _render("markdown", _prose(HOSTILE))
    page = _Page(MarkdownIt("commonmark").render(source))
    assert set(page.tags) == {"p", "h3", "ul", "li", "code", "br", "del", "ins"}
    assert "**bold** [x](javascript:y)" in "".join(page.texts)
    assert page.addresses == []


def test_markdown_calls_nobody() -> None:
    text = "".join(_Page(MarkdownIt().render(_render("markdown", _prose(HOSTILE)))).texts)
    assert "@everyone" not in text
    assert "#1" not in text


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"json"}))
def test_no_changes_is_said(form: str) -> None:
    made = _Page(_render(form)).texts
    assert "no changes." in "".join(made)


def test_html_says_why_each_rule_matters_once() -> None:
    page = _render("html", _told(Level.MAJOR), _told(Level.MINOR), language="fr")
    assert (
        page.count("<dt>Une autre équipe tient la définition <code>owner_changed</code></dt>") == 1
    )


def test_json_without_changes_has_no_level() -> None:
    assert json.loads(_render("json")) == {"level": None, "changes": []}


def test_what_is_not_shown_is_counted() -> None:
    made = _render("text", _told(Level.MAJOR), unshown=2)
    assert made.endswith("1 change: 1 major. 2 others not shown.\n")


def test_french_counts_in_french() -> None:
    made = _render("text", _told(Level.MAJOR), _told(Level.MAJOR, "autre"), language="fr")
    assert made.endswith("2 changements\u00a0: 2 majeurs.\n")
