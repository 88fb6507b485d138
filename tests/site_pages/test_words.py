"""What readers see: no jargon of ours, French as it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from lexicon.model.dictionary import Dictionary
from lexicon.site.publish import pages_of
from lexicon.source.load import load
from tests.site_pages.samples import converted, sample, words
from tests.tools import ROOT

JARGON = {
    "en": re.compile(
        r"\b(entry|entries|kinds?(?! of)|digest|yaml|schema|reference)\b", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(entrées?|digest|yaml|schéma|référence)\b", re.IGNORECASE),
}
BADLY_SET = re.compile(r"\w'\w|[^\u202f\u00a0\d][;!?](?:\s|$)|[ \w»]:(?:\s|$)|« |[^\u00a0]»|\"")
HALF_FILLED = re.compile(r"\{\w*\}|\bNone\b|\bTrue\b|Undefined|<Markup|\[\]")


def test_no_jargon_of_ours_stands_on_a_page() -> None:
    found = {
        f"{path}: {mark[0]}"
        for language, marks in JARGON.items()
        for path, text in pages_of(sample(), language).items()
        for mark in marks.finditer(words(converted(text)))
    }
    assert found == set()


def test_french_has_its_own_spaces_apostrophes_and_quotation_marks() -> None:
    ours = load(ROOT).dictionary
    assert ours is not None
    assert set(_badly_set(sample())) == set()
    assert set(_badly_set(ours)) == set()


def test_every_sentence_is_filled_in() -> None:
    found = {
        f"{path}: {mark[0]}"
        for language in ("en", "fr")
        for path, text in pages_of(sample(), language).items()
        for mark in HALF_FILLED.finditer(words(converted(text)))
    }
    assert (
        found - {f"dictionary/{page}.md: None" for page in ("personas/student", "objections")}
        == set()
    )


def _badly_set(dictionary: Dictionary) -> Iterator[str]:
    for path, text in pages_of(dictionary, "fr").items():
        for line in _read(converted(text)):
            for mark in BADLY_SET.finditer(line):
                yield f"{path}: {line[max(mark.start() - 20, 0) : mark.end() + 20]}"


def _read(document: html.HtmlElement) -> Iterator[str]:
    """Every run of text that is French: no code, no word of another language."""
    for run in document.xpath("//text()[not(ancestor::code) and not(ancestor::*[@lang])]"):
        yield str(run)
