"""Dictionaries of every shape have a site: few words, one language, three, odd ids."""

from __future__ import annotations

import posixpath

import pytest
from lxml import html

from lexicon.model.dictionary import Dictionary
from lexicon.site.publish import pages_of
from tests.criteria.worlds import entry, ladder_of
from tests.site_pages.samples import converted, page, sample, section, small, term, words

STAGE = entry("stage", "alone", names={"en": {"label": "Alone"}}, criteria={"always": True})
ONLY_TERMS = small(term("score", "Score", "A sum."))
DICTIONARIES: dict[str, Dictionary] = {
    "sample": sample(),
    "only terms": ONLY_TERMS,
    "nothing": small(),
    "a stage in no funnel": small(STAGE),
    "a funnel without moves": ladder_of({"one": {"always": True}, "two": {"field": "x", "is": 1}}),
    "an entry named index": small(term("index", "Index", "A list.")),
}


@pytest.mark.parametrize("name", DICTIONARIES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_link_between_pages_leads_somewhere(name: str, language: str) -> None:
    pages = {path: converted(text) for path, text in pages_of(DICTIONARIES[name], language).items()}
    dead = {
        f"{path}: {address}"
        for path, document in pages.items()
        for address in document.xpath("//a/@href")
        if "://" not in address and not _leads(pages, path, address)
    }
    assert dead == set()


def test_a_dictionary_of_terms_has_no_page_about_stages() -> None:
    assert set(pages_of(ONLY_TERMS, "en")) == {
        "index.md", "dictionary/a-z.md", "dictionary/terms/index.md", "dictionary/terms/score.md",
    }  # fmt: skip
    home = page(ONLY_TERMS, "index.md")
    assert "Look up a word" in words(home)
    assert "stage" not in words(home)


def test_a_stage_in_no_funnel_has_no_place_and_no_holder() -> None:
    document = page(small(STAGE), "dictionary/stages/alone.md")
    assert words(*document.find_class("lx-eyebrow")) == "Stage of the funnel Proposed"
    assert document.find_class("lx-now") == []
    assert section(document, "who-qualifies") == "Everybody qualifies"


def test_one_language_is_enough() -> None:
    alone = small(term("score", "Score", "A sum."), languages=["en"])
    assert "In French" not in words(page(alone, "dictionary/terms/score.md"))


def test_a_language_that_lexicon_does_not_speak_has_its_own_texts_in_english_pages() -> None:
    names = {"en": {"label": "Score"}, "fr": {"label": "Score"}, "de": {"label": "Punktzahl"}}
    score = entry("term", "score", names=names, definition={"de": "Eine Summe."})
    document = page(small(score, languages=["en", "fr", "de"]), "dictionary/terms/score.md", "de")
    assert words(document).startswith("Punktzahl Word Proposed Eine Summe.")
    assert "In English Score In French Score" in words(document)


def test_what_nobody_has_translated_is_shown_in_the_first_language() -> None:
    assert "A sum." in words(page(ONLY_TERMS, "dictionary/terms/score.md", "fr"))


def test_a_withdrawn_word_keeps_its_page_and_leaves_the_list() -> None:
    gone = small(term("old", "Old", status="retired"), term("new", "New"))
    assert "Withdrawn" in words(page(gone, "dictionary/terms/old.md"))
    listed = page(gone, "dictionary/a-z.md")
    assert section(listed, "letter-n") == "New"
    assert listed.xpath("//h2/@id") == ["letter-n", "no-longer-used"]
    assert section(listed, "no-longer-used").endswith("Old Withdrawn")


def test_an_entry_named_index_leaves_the_index_its_place() -> None:
    pages = pages_of(DICTIONARIES["an entry named index"], "en")
    assert "dictionary/terms/index_.md" in pages
    assert "Words of the trade" in pages["dictionary/terms/index.md"]


def test_two_pairs_of_the_same_ids_have_a_page_each() -> None:
    confused = [{"to": "term/b", "as": "confused_with"}]
    also = [{"to": "field/b", "as": "confused_with"}]
    dictionary = small(
        term("a", "A", related=confused),
        term("b", "B"),
        entry("field", "a", type="text", related=also),
        entry("field", "b", type="text"),
    )
    paths = {path for path in pages_of(dictionary, "en") if "compare/" in path}
    assert paths == {
        "dictionary/compare/index.md",
        "dictionary/compare/field-a-or-field-b.md",
        "dictionary/compare/term-a-or-term-b.md",
    }


def test_two_funnels_on_one_page_share_no_id() -> None:
    one, two = (
        entry(
            "funnel",
            name,
            sections=[{"id": "s", "responsible": ["marketing"], "stages": ["alone"]}],
        )
        for name in ("one", "two")
    )
    ids = page(small(STAGE, one, two), "index.md").xpath("//@id")
    assert len(ids) == len(set(ids))


def test_words_stand_under_their_letter_whatever_their_accents() -> None:
    labels = ("Éclair", "eau", "3D", "(x)", "中")
    odd = small(*(term(f"t{number}", label) for number, label in enumerate(labels)))
    document = page(odd, "dictionary/a-z.md")
    letters = [heading.get("id") for heading in document.iter("h2")]
    assert letters == ["letter-other", "letter-e", "letter-中"]
    assert [words(head) for head in document.iter("dt")] == ["(x)", "3D", "eau", "Éclair", "中"]


def _leads(pages: dict[str, html.HtmlElement], path: str, address: str) -> bool:
    target, _, anchor = address.partition("#")
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
    found = pages.get(joined.removesuffix(".html").removesuffix(".md") + ".md")
    return found is not None and (not anchor or bool(found.xpath(f"//*[@id='{anchor}']")))
