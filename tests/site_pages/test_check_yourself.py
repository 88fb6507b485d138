"""Check yourself: practice stands on the pages, folded; what is measured stands nowhere."""

from __future__ import annotations

from functools import cache

import pytest
from lxml.html import HtmlElement

from lexicon.languages.phrase import typeset
from lexicon.look.escape import html
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.bank import read_bank
from lexicon.quiz.question import Question
from lexicon.quiz.self_check import MOST, self_checks
from lexicon.quiz.sheet import sheet
from lexicon.site.publish import pages_of
from lexicon.source.load import load
from tests.site_pages.samples import converted, page, sample, words
from tests.tools import ROOT

LANGUAGES = ("en", "fr")
BANK = read_bank(ROOT).questions
PRACTICE = [item for item in BANK if item.use == "practice"]
MEASURED = [item for item in BANK if item.use == "measure"]


@cache
def _ours() -> Dictionary:
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return dictionary


@cache
def _pages(language: str) -> dict[str, str]:
    return pages_of(_ours(), language, questions=BANK)


def _section(path: str, language: str = "en") -> HtmlElement:
    (found,) = converted(_pages(language)[path]).find_class("lx-check")
    return found


def _spelt(text: str, language: str) -> str:
    return html(typeset(language, text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_says_anything_of_a_measured_question(language: str) -> None:
    told = "\n".join(_pages(language).values())
    own = {_spelt(text, language) for item in PRACTICE for text in _texts(item, language)}
    asked = {_spelt(item.text[language], language) for item in MEASURED}
    remarks = {_spelt(text, language) for item in MEASURED for text in _feedback(item, language)}
    assert asked
    assert {text for text in asked if text in told} == set()
    assert {text for text in remarks - own if text in told} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", PRACTICE, ids=lambda item: item.id)
def test_each_practice_question_stands_on_the_page_of_what_it_is_about(
    asked: Question, language: str
) -> None:
    kind, _, name = asked.entry.partition("/")
    said = words(_section(f"dictionary/{kind}s/{name}.md", language))
    assert words_of(typeset(language, asked.text[language])) in said


@pytest.mark.parametrize("asked", PRACTICE, ids=lambda item: item.id)
def test_the_answer_stands_in_the_inner_fold_and_nowhere_else(asked: Question) -> None:
    told = sheet(asked, _ours(), "en")
    kind, _, name = asked.entry.partition("/")
    (item,) = (
        item
        for item in _section(f"dictionary/{kind}s/{name}.md").xpath("./details/ol/li")
        if words_of(typeset("en", asked.text["en"])) in words(item)
    )
    (fold,) = item.xpath("./details")
    assert told is not None
    answers = [words_of(typeset("en", text)) for text in told.right]
    assert [text for text in answers if text not in words(fold)] == []
    item.remove(fold)
    marked = item.xpath(".//*[contains(@class, 'right')] | .//strong")
    assert (marked, "✓" in words(item)) == ([], False)


def test_everything_is_folded_and_needs_no_script() -> None:
    section = _section("dictionary/stages/mql.md")
    outside = [child.tag for child in section if child.tag != "details"]
    assert (outside, section.xpath(".//details/@open"), section.xpath(".//input")) == ([], [], [])


def test_search_does_not_give_the_answers_away() -> None:
    assert _section("dictionary/stages/mql.md").get("data-search-exclude") is not None


def test_where_nothing_is_written_a_few_questions_are_made() -> None:
    found = self_checks((), sample())
    assert [item.id for item in found["agreement/calls"]] == [
        "promise_deadline_of_calls_first", "promise_of_calls_first",
    ]  # fmt: skip
    assert max(map(len, found.values())) <= MOST
    said = words(*page(sample(), "dictionary/agreements/calls.md").find_class("lx-check"))
    assert "Within what time?" in said


def test_a_word_is_not_asked_about_on_its_own_page() -> None:
    assert {name.partition("/")[0] for name in self_checks((), sample())} <= {
        "agreement", "procedure", "persona",
    }  # fmt: skip


def test_a_page_without_questions_has_no_such_part() -> None:
    assert not page(sample(), "dictionary/terms/ranking.md").find_class("lx-check")


def words_of(text: str) -> str:
    """A text as the browser shows it, its line breaks as spaces."""
    return " ".join(text.split(" ")).replace("\n", " ").strip()


def _texts(asked: Question, language: str) -> list[str]:
    return [text[language] for _, text in asked.texts() if language in text]


def _feedback(asked: Question, language: str) -> list[str]:
    said = [*asked.feedback.values(), asked.explanation]
    return [text[language] for text in said if text.get(language)]
