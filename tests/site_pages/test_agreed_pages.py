"""An entry's page says how far it was agreed to, what is proposed and how it came about."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from lxml import html

from lexicon.history.chronicle import chronicle
from lexicon.history.standing import standing
from lexicon.model.ledger import SPONSOR
from lexicon.model.ledger_items import Approval
from lexicon.site.publish import pages_of
from tests.agreed import TODAY, agreed_state
from tests.site_pages.chronicled import MQL, all_pages, past, told
from tests.site_pages.samples import converted, section, words


def badges(document: html.HtmlElement) -> list[str]:
    found = document.xpath("//p[@class='lx-eyebrow']/span[@class='lx-badge']")
    return [words(badge) for badge in found]


def test_an_agreed_text_says_by_whom_since_when_and_in_which_version() -> None:
    client = told("dictionary/stages/client.md")
    assert words(*client.find_class("lx-agreed")) == (
        "Agreed by Marketing and Sales · version 1.0.0 · since 9\u00a0November\u00a02026"
    )
    assert badges(client) == []


def test_the_text_in_force_is_published_and_the_proposed_one_stands_beside_it() -> None:
    page = told(MQL)
    assert badges(page) == ["A change is proposed"]
    assert words(*page.find_class("lx-definition")) == (
        "A lead that marketing judges worth a call before the week is over."
    )
    beside = [words(it) for it in page.xpath("//section[@class='lx-proposed']/div/div")][:2]
    assert beside == [
        ("Definition · today A lead that marketing judges worth a call before the week is over."),
        (
            "Definition · proposed A lead that marketing and sales judge worth a call "
            "before the week is over."
        ),
    ]
    assert [words(it) for it in page.xpath("//section[@class='lx-proposed']//del")] == ["judges"]


def test_a_proposal_says_what_it_would_change_and_for_whom_it_waits() -> None:
    said = section(told(MQL), "proposed")
    assert said.startswith(
        "It waits for a yes from Sales. Marketing has agreed (head of marketing). "
        "Until then, what this page says still holds. "
        "It would change what this means or what we promise. "
        "Figures from before version 3.0.0 would not be comparable."
    )
    assert (
        "Fewer contacts qualify; figures before 3.0.0 are not comparable Before all of these: "
        "Consent: yes Score: 30 points or more "
        "After all of these: Consent: yes Fit: Good Score: 30 points or more"
    ) in said


def test_a_french_reader_is_shown_the_french_texts() -> None:
    page = told(MQL, "fr")
    assert badges(page) == ["Un changement est proposé"]
    assert section(page, "proposed").startswith(
        "Il manque l’accord de\u00a0: Commerce. Marketing a donné son accord (head of marketing)."
    )
    assert [words(it) for it in page.xpath("//section[@class='lx-proposed']//ins")] == [
        "et le commerce jugent"
    ]


def test_the_proposal_stands_below_the_first_answer_and_above_all_else() -> None:
    page = told(MQL)
    order = [it.get("class") or it.get("id") for it in page][:7]
    assert order == [
        "stage-mql", "lx-eyebrow", "lx-definition", "lx-now", "lx-agreed", "proposed",
        "lx-proposed",
    ]  # fmt: skip


def test_a_word_nobody_agreed_to_is_a_draft_wherever_it_is_listed() -> None:
    page = told("dictionary/terms/nurturing.md")
    assert badges(page) == ["Draft: nobody has agreed to it yet"]
    assert section(page, "proposed").startswith(
        "It waits for a yes from Marketing and Sales. Until then, it is only a draft."
    )
    assert "Nurturing Draft" in words(told("dictionary/terms/index.md"))
    assert "Nurturing Draft" in words(told("dictionary/a-z.md"))


def test_a_draft_that_one_team_agreed_to_says_so() -> None:
    now = agreed_state().standing
    proposal = now.proposals["term/nurturing"]
    yes = Approval(
        version="1.0.0", digest=proposal.digest, team="sales", reviewer="head of sales",
        time="2026-11-22T12:00:00Z",
    )  # fmt: skip
    approvals = {**now.ledger.approvals, "term/nurturing": (yes,)}
    half = chronicle(standing(now.head, replace(now.ledger, approvals=approvals), TODAY))
    text = pages_of(half.standing.in_force, "en", half)["dictionary/terms/nurturing.md"]
    assert badges(converted(text)) == ["Draft: not everybody has agreed to it yet"]


def test_the_sponsor_signs_with_the_role_that_the_manifest_names() -> None:
    now = agreed_state().standing
    text = now.ledger.agreed["stage/client"][-1]
    yes = Approval(
        version="1.0.0", digest=text.digest, team=SPONSOR, reviewer="general manager",
        time="2026-11-22T12:00:00Z",
    )  # fmt: skip
    policy = now.head.manifest.approval.model_copy(update={"sponsor": "general manager"})
    manifest = now.head.manifest.model_copy(update={"approval": policy})
    ledger = replace(now.ledger, approvals={"stage/client": (yes,)})
    made = chronicle(standing(replace(now.head, manifest=manifest), ledger, TODAY))
    page = converted(pages_of(made.standing.in_force, "en", made)["dictionary/stages/client.md"])
    assert words(*page.find_class("lx-agreed")).startswith("Agreed by general manager · version")


def test_the_timeline_has_every_version_newest_first_with_days_and_signatures() -> None:
    page = told(MQL)
    versions = page.xpath("//ol[@class='lx-timeline']/li")
    heads = [words(*item.xpath("h3 | p[@class='lx-timeline__when']")) for item in versions]
    assert heads == [
        "Version 2.0.0 since 20\u00a0November\u00a02026",
        "Version 1.0.0 from 9\u00a0November\u00a02026 to 20\u00a0November\u00a02026",
    ]
    assert [words(it) for it in versions[0].find_class("lx-signed")[0]] == [
        "✓ Agreed by Marketing (head of marketing): We talked about it on Monday.",
        "✓ Agreed by Sales (head of sales): We talked about it on Monday.",
    ]


def test_each_version_is_told_from_its_neighbour_and_the_old_text_can_be_read() -> None:
    new, old = told(MQL).xpath("//ol[@class='lx-timeline']/li")
    assert [words(it) for it in new.find_class("lx-changes")[0]] == [
        (
            "With Boundary of the score, Score: 20 points → 30 points: fewer contacts qualify; "
            "figures before 2.0.0 are not comparable"
        ),
        "Definition: A lead that marketing judges worth a call before the week is over.",
        "Other examples",
    ]
    assert [words(it) for it in new.iter("ins")] == ["before the week is over"]
    assert words(*old.iter("details")) == (
        "Read the whole text A lead that marketing judges worth a call. "
        "Who qualifies Everything required for Lead, and all of these: "
        "Consent: yes Score: 20 points or more "
        "A hot lead is another matter; the MQL is decided by the score. "
        "Whoever has the points says “yes”."
    )
    assert list(old.iter("a")) == []


def test_what_was_turned_down_stands_apart_with_its_reason() -> None:
    page = told("dictionary/stages/lead.md")
    refused = page.xpath("//section[@class='lx-history']//li[@class='lx-no']")
    assert words(*refused) == (
        "✗ Version 2.0.0 · turned down by Sales (head of sales) "
        "Because: A card from a fair is no address that somebody left. "
        "Definition: A person who has left an address given us a card with us. "
        "Read the whole text A person who has given us a card with us. "
        "Who qualifies This must be true: Address: filled in"
    )
    assert words(*page.find_class("lx-definition")) == ("A person who has left an address with us.")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_search_reads_neither_old_texts_nor_proposed_ones(language: str) -> None:
    for path in (MQL, "dictionary/stages/lead.md", "dictionary/terms/score.md"):
        page = told(path, language)
        for style in ("lx-history", "lx-proposed", "lx-agreed"):
            assert {it.get("data-search-exclude") for it in page.find_class(style)} <= {""}
        assert page.xpath("//section[@data-search-exclude]//section") == []


def test_readers_never_meet_the_words_of_those_who_keep_the_dictionary() -> None:
    jargon = {"digest", "entry", "ledger", "major", "minor", "patch", "editorial"}
    met = {
        f"{path}: {word}"
        for path in all_pages()
        if path.endswith(".md")
        for word in jargon & set(words(told(path)).lower().split())
    }
    assert met == set()


def test_the_past_can_be_handed_to_another_process() -> None:
    """Each language of a large dictionary is written by a process of its own."""
    sent = pickle.loads(pickle.dumps(past()))  # noqa: S301  what this very line has pickled
    assert pages_of(sent.standing.in_force, "en", sent) == all_pages()


def test_the_same_past_gives_the_same_bytes() -> None:
    again = chronicle(agreed_state().standing)
    assert pages_of(past().standing.in_force, "fr", again) == all_pages("fr")
