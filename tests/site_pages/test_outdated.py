"""What is given up looks so wherever it is named; what is withdrawn keeps its page, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lexicon.history.chronicle import chronicle
from lexicon.history.standing import standing
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Deprecation
from lexicon.site.publish import pages_of
from tests.agreed import TODAY, agreed_state
from tests.site_pages.chronicled import all_pages, told
from tests.site_pages.samples import changed, converted, page, sample_with, section, words

GONE = Deprecation(since="1.1.0", reason={"en": "We say lead."}, replaced_by=("stage/lead",))


def given_up() -> Dictionary:
    """The sample without a past, its MQL no longer to be used."""
    return sample_with(stage_mql=changed("stage/mql", status="deprecated", deprecated=GONE))


def test_links_to_what_is_given_up_are_struck_out_and_their_tooltips_say_so() -> None:
    pages = {path: text for path, text in all_pages().items() if path.endswith(".md")}
    links = [
        link
        for text in pages.values()
        for link in converted(text).xpath("//a[contains(@href, 'student.html')]")
    ]
    assert len(links) > 2
    assert {link.get("class") for link in links} == {"lx-outdated"}
    assert {link.get("title").partition(". ")[0] for link in links} == {"No longer used"}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("index.md", "No longer used · Held by: Sales"),
        ("index.md", "Lead or MQL? MQL: No longer used"),
        ("dictionary/who-does-what.md", "MQL Marketing qualified lead No longer used"),
        ("dictionary/a-z.md", "Marketing qualified lead MQL No longer used"),
        ("dictionary/stages/index.md", "Marketing qualified lead MQL No longer used"),
        ("dictionary/compare/index.md", "Lead or MQL? MQL: No longer used"),
        ("dictionary/compare/lead-or-mql.md", "MQL Marketing qualified lead No longer used"),
        ("dictionary/picklists/steps.md", "Marketing qualified lead no longer used"),
        ("dictionary/stages/mql.md", "No longer used since version 1.1.0. We say lead."),
    ],
)
def test_a_stage_that_is_given_up_looks_so_on_every_page(path: str, said: str) -> None:
    assert said in words(page(given_up(), path))


def test_mentions_in_texts_look_so_too() -> None:
    mention = page(given_up(), "dictionary/procedures/hand_over.md").xpath(
        "//dd//a | //p//a | //div//a"
    )
    assert "lx-outdated" in {link.get("class") for link in mention if "mql" in link.get("href")}


def test_what_is_withdrawn_has_a_page_that_says_what_to_use_instead() -> None:
    gone = told("dictionary/terms/ranking.md")
    assert words(*gone.find_class("lx-warning")) == (
        "Withdrawn since version 1.1.0. Nobody ranks people any more. Use instead: Score "
        "Its name stays reserved, so that old records and figures keep their meaning."
    )
    assert section(gone, "definition") == "A list of people from the best to the worst."
    assert [it.get("id") for it in gone.iter("h2")] == ["definition", "history"]


@pytest.mark.parametrize("path", ["dictionary/terms/index.md", "dictionary/a-z.md"])
def test_lists_name_it_only_among_what_is_no_longer_used(path: str) -> None:
    document = told(path)
    assert "Ranking Withdrawn" in section(document, "no-longer-used")
    assert len(document.xpath("//a[contains(@href, 'ranking.html')]")) == 1


def test_its_page_stays_when_its_file_is_gone() -> None:
    now = agreed_state().standing
    entries = {name: it for name, it in now.head.entries.items() if name != "term/ranking"}
    past = chronicle(standing(replace(now.head, entries=entries), now.ledger, TODAY))
    assert pages_of(past.standing.in_force, "en", past) == all_pages()


def test_a_withdrawn_word_is_compared_with_nothing() -> None:
    stage = changed("stage/lead", status="retired")
    assert "dictionary/compare/lead-or-mql.md" not in pages_of(sample_with(stage_lead=stage), "en")
