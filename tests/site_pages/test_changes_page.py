"""What changed: proposals on top, then releases with their days, and what they mean for figures."""

from __future__ import annotations

from dataclasses import replace

import yaml

from lexicon.history.chronicle import chronicle
from lexicon.history.standing import standing
from lexicon.model.ledger import Ledger
from lexicon.site.edition import Edition
from lexicon.site.publish import pages_of
from lexicon.site.release_told import steps_values
from lexicon.site.sheet import Sheet
from tests.agreed import TODAY, agreed_state
from tests.site_pages.chronicled import CHANGES, FEED, past, told
from tests.site_pages.samples import converted, links, sample, section, words
from tests.tools import ROOT


def test_the_newest_release_comes_first_below_what_is_proposed() -> None:
    titles = [words(it) for it in told(CHANGES).iter("h2")]
    assert titles == [
        "Proposed now",
        "Agreed since the last version",
        "20\u00a0November\u00a02026: version 2.0.0",
        "9\u00a0November\u00a02026: version 1.0.0",
    ]


def test_a_release_says_in_one_line_what_it_did() -> None:
    page = told(CHANGES)
    assert section(page, "version-2-0-0").startswith("4 definitions changed, 2 no longer used.")
    assert section(page, "version-1-0-0") == "The first version: 21 definitions."


def test_figures_that_cannot_be_compared_are_told_before_all_else() -> None:
    (box,) = told(CHANGES).find_class("lx-figures")
    assert words(box) == (
        "Figures from before 2.0.0 are not comparable with later ones, for: "
        "Marketing qualified lead, Signature rate."
    )


def test_changes_stand_in_groups_the_gravest_first() -> None:
    page = told(CHANGES)
    release = page.xpath("//h2[@id='version-2-0-0']/following-sibling::div[1]")[0]
    groups = {words(head): words(head.getnext()) for head in release.iter("h3")}
    assert list(groups) == [
        "What it means or what we promise", "Details and wording", "No longer used",
    ]  # fmt: skip
    decided = "Decided otherwise: Yes, from 20 on → No, from 30 on"
    assert decided in groups["What it means or what we promise"]
    assert groups["Details and wording"] == (
        "Score Definition: The sum of all points of a person’s points."
    )
    assert groups["No longer used"] == (
        "Ranking Nobody ranks people any more. Use instead: Score "
        "Student We call them readers. Use instead: Head of purchasing"
    )


def test_what_is_told_alike_of_several_entries_is_told_once() -> None:
    sheet = Sheet(Edition(past().standing.in_force, "en", past()), CHANGES)
    step = (past().releases[1].steps or {})["metric/signed"]
    told_of = steps_values({"metric/leads": step, "metric/signed": step}, sheet)
    ((_, rows),) = told_of["groups"]
    assert [len(row["links"]) for row in rows] == [2]
    assert told_of["summary"] == "2 definitions changed"


def test_what_is_proposed_leads_to_the_page_that_shows_it_in_full() -> None:
    page = told(CHANGES)
    said = section(page, "proposed")
    assert "It waits for a yes from Sales. Marketing has agreed (head of marketing)." in said
    assert "Nurturing Keeping in touch with people who are not ready to buy." in said
    assert "stages/mql.html#proposed" in links(page).values()


def test_what_is_agreed_since_is_told_before_it_has_a_day() -> None:
    assert section(told(CHANGES), "since") == (
        "Already in force, and part of the next release: 1 definition changed. "
        "Details and wording Leads won Definition: How many leads came to us."
    )


def test_in_french_all_of_it_is_french() -> None:
    page = told(CHANGES, "fr")
    assert words(page[0]) == "Ce qui a changé"
    assert words(*page.find_class("lx-figures")).startswith(
        "Les chiffres d’avant la version 2.0.0 ne sont pas comparables"
    )
    assert "Approuvé depuis la dernière version" in [words(it) for it in page.iter("h2")]


def test_the_page_is_in_the_navigation_and_on_the_home_page() -> None:
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    assert CHANGES in settings["nav"]
    assert links(told("index.md"))["What changed"] == "dictionary/changes.html"


def test_before_the_first_release_there_is_a_page_but_no_feed() -> None:
    now = agreed_state().standing
    early = chronicle(standing(now.head, replace(now.ledger, releases=()), TODAY))
    pages = pages_of(early.standing.in_force, "en", early)
    assert "Nothing has been published with a date yet." in words(converted(pages[CHANGES]))
    assert FEED not in pages


def test_while_nobody_has_agreed_to_anything_there_is_neither() -> None:
    assert {CHANGES, FEED} & pages_of(sample(), "en").keys() == set()


def test_where_nothing_waits_the_page_says_so() -> None:
    now = agreed_state().standing
    recorded = standing(replace(now.head, entries=dict(now.recorded)), now.ledger, TODAY)
    page = converted(pages_of(recorded.in_force, "en", chronicle(recorded))[CHANGES])
    assert section(page, "proposed") == "Nothing is proposed at the moment."


def test_a_ledger_without_texts_tells_of_drafts_alone() -> None:
    bare = chronicle(standing(agreed_state().standing.head, Ledger(), TODAY))
    pages = pages_of(bare.standing.in_force, "en", bare)
    assert "Draft: nobody has agreed to it yet" in words(
        converted(pages["dictionary/stages/mql.md"])
    )
