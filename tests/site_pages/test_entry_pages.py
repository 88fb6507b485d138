"""Everything a reader may ask of a word stands on its page."""

from __future__ import annotations

import re

from lxml import html

from lexicon.site.publish import pages_of
from tests.criteria.worlds import entry
from tests.site_pages.samples import links, page, sample, section, small, term, words

MQL = "dictionary/stages/mql.md"


def _mql(language: str = "en") -> html.HtmlElement:
    return page(sample(), MQL, language)


def _first_screen(document: html.HtmlElement) -> str:
    return words(*document.find_class("lx-definition"), *document.find_class("lx-now"))


def test_the_first_screen_says_what_it_is_whose_what_to_do_and_by_when() -> None:
    assert _first_screen(_mql()) == (
        "A lead that marketing judges worth a call. Whose it is now Sales "
        "What to do next Sign → Client or Give back ↩ Lead "
        "By when Within 2 days Monday to Friday, 9:00 to 17:30 Calls: within 1 hour "
        "(Score: 50 points or more)"
    )


def test_so_it_does_in_french() -> None:
    said = _first_screen(_mql("fr")).replace("\u00a0", " ").replace("\u202f", " ")
    assert said == (
        "Lead que le marketing juge digne d’un appel : il a assez de points. "
        "Qui s’en occupe Commerce Que faire maintenant Signer → Client ou Rendre ↩ Lead "
        "Dans quel délai Sous 2 jours du lundi au vendredi, de 9 h à 17 h 30 Appels : sous 1 heure "
        "(Score : 50 points ou plus)"
    )


def test_who_qualifies_is_said_in_words_with_what_was_decided() -> None:
    assert section(_mql(), "who-qualifies") == (
        "Everything required for Lead, and all of these: "
        "Consent: yes Score: 20 points or more our choice "
        "What we decided about it: Boundary of the score"
    )


def test_examples_tell_the_story_and_what_is_known() -> None:
    said = section(_mql(), "examples")
    assert said.startswith("✓ Yes: MQL A buyer with 20 points")
    assert "Score: 20 points" in said
    assert "Agreed by sales: done (Sales, 2\u00a0March\u00a02026)" in said
    assert "✗ Not MQL, but Lead A reader with 5 points." in said


def test_what_it_is_confused_with_stands_side_by_side() -> None:
    cards = [words(card) for card in _mql().find_class("lx-card")]
    assert cards == [
        "MQL A lead that marketing judges worth a call.",
        "Lead A person who has left an address with us.",
    ]
    assert "The difference: A lead has asked for nothing yet." in section(_mql(), "confused-with")
    assert links(_mql())["Compare them point by point"] == "../compare/lead-or-mql.html"


def test_moves_and_promises_say_who_and_by_when() -> None:
    assert section(_mql(), "moves") == (
        "Lead → MQL Marketing: Pass on "
        "MQL → Client Sales: Sign, within 2 days Monday to Friday, 9:00 to 17:30 "
        "MQL ↩ Lead Sales: Give back, within 1 week (with a reason)"
    )
    assert section(_mql(), "promises") == (
        "Sales We call the MQL ourselves. Calls within 1 hour Monday to Friday, 9:00 to 17:30"
    )


def test_names_words_to_avoid_codes_and_facts_are_there() -> None:
    document = _mql()
    assert section(document, "names") == (
        "Say Marketing qualified lead MQL ready lead Do not say hot lead "
        "In French Lead qualifié par le marketing (MQL)"
    )
    assert section(document, "codes") == (
        "List In programs HubSpot Step mql marketingqualifiedlead"
    )
    assert section(document, "about") == (
        "Kept by Marketing Version 1.0.0 To be reviewed by 1\u00a0June\u00a02027 "
        "Sources A book, A writer, 2018"
    )
    assert links(document)["A book"] == "https://example.com/book"


def test_where_it_is_used_counts_criteria_and_formulas() -> None:
    assert "Signature rate" in section(_mql(), "used-by")
    said = section(page(sample(), "dictionary/fields/points.md"), "used-by")
    assert said.startswith("Marketing qualified lead ")
    assert "Calls" in said
    assert "Handing over" in said


def test_the_first_mention_in_the_order_of_the_page_is_the_one_that_links() -> None:
    lead = next(link for link in _mql().iter("a") if link.get("href") == "lead.html")
    assert lead.getparent().getparent().get("class") == "lx-definition"
    assert lead.get("title") == "A person who has left an address with us."


def test_a_word_to_avoid_broken_by_the_end_of_a_line_holds_no_link() -> None:
    notes = {"en": "a hot\nlead and a ready\nlead"}
    lead = entry(
        "term",
        "lead",
        names={"en": {"label": "Lead", "synonyms": ["ready lead"], "avoid": ["hot lead"]}},
    )
    other = term("other", "Other", notes=notes)
    document = page(small(lead, other), "dictionary/terms/other.md")
    assert links(document)["ready lead"] == "lead.html"


def test_no_heading_and_no_code_holds_a_link_to_a_mention() -> None:
    lead = term("lead", "Lead", "A person.")
    other = term("other", "A lead with a lead", "Say `lead` and [lead](https://example.com/).")
    document = page(small(lead, other), "dictionary/terms/other.md")
    assert document.xpath("//h1//a | //h2//a[not(@class='headerlink')] | //code//a") == []
    assert "lead.html" not in links(document).values()


def test_an_entry_without_optional_parts_has_no_empty_section() -> None:
    document = page(small(term("bare", "Bare")), "dictionary/terms/bare.md")
    assert [heading.get("id") for heading in document.iter("h2")] == ["about"]
    assert words(document).startswith("Bare Word Proposed About this definition Kept by Marketing")


def test_a_word_no_longer_used_says_so_first_and_what_to_use_instead() -> None:
    document = page(sample(), "dictionary/terms/ranking.md")
    assert words(*document.find_class("lx-warning")) == (
        "No longer used since version 1.1.0. Nobody ranks people any more. "
        "Use instead: Score It disappears on 1\u00a0March\u00a02027."
    )
    assert "No longer used" in words(page(sample(), "dictionary/terms/index.md"))


def test_a_word_used_by_many_names_some_and_counts_the_others() -> None:
    target = term("target", "Target")
    values = [{"number": 1, "means": "term/target"}]
    lists = [entry("picklist", f"list{n}", values=values) for n in range(30)]
    document = page(small(target, *lists), "dictionary/terms/target.md")
    assert section(document, "used-by").endswith("and 6 others")


def test_search_finds_a_page_by_its_other_names() -> None:
    head = pages_of(sample(), "fr")[MQL].split("\n---\n")[0]
    found_by = re.search(r"tags: \[(.*)\]", head)
    assert found_by is not None
    assert found_by[1] == (
        '"Marketing qualified lead", "MQL", "ready lead", "✗ hot lead", "✗ prospect chaud"'
    )
