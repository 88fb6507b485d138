"""Every other sort of page says what it is for."""

from __future__ import annotations

import yaml

from lexicon.site.confused import pairs
from lexicon.site.places import COMPARISONS
from lexicon.site.publish import pages_of
from tests.site_pages.samples import links, page, sample, section, words
from tests.tools import ROOT


def test_the_home_page_leads_to_the_funnel_the_differences_and_every_index() -> None:
    addresses = set(page(sample(), "index.md").xpath("//@href"))
    assert {
        "dictionary/stages/mql.html",
        "dictionary/who-does-what.html",
        "dictionary/compare/lead-or-mql.html",
        "dictionary/a-z.html",
        "dictionary/personas/index.html",
        "dictionary/funnels/index.html",
    } <= addresses


def test_who_does_what_tells_for_each_stage_whose_it_is_and_what_is_due() -> None:
    tasks = page(sample(), "dictionary/who-does-what.md").find_class("lx-task")
    assert words(tasks[1]) == (
        "MQL Marketing qualified lead Whose it is now: Sales "
        "Sales Sign → Client within 2 days Monday to Friday, 9:00 to 17:30 "
        "Sales Give back ↩ Lead within 1 week "
        "Sales We call the MQL ourselves. Calls within 1 hour Monday to Friday, 9:00 to 17:30"
    )
    assert words(tasks[2]) == "Client Nothing is due at this stage."


def test_all_words_stand_from_a_to_z_and_nothing_else() -> None:
    document = page(sample(), "dictionary/a-z.md")
    heads = [words(head) for head in document.iter("dt")]
    assert heads == [
        "Calls", "Client", "Handing over", "Head of purchasing", "Lead", "Leads won",
        "Marketing qualified lead MQL", "Ranking No longer used", "Score", "Signature rate",
        "Student",
    ]  # fmt: skip
    assert [heading.get("id") for heading in document.iter("h2")][:2] == ["letter-c", "letter-h"]


def test_a_comparison_asks_the_same_questions_of_both() -> None:
    document = page(sample(), "dictionary/compare/lead-or-mql.md")
    assert words(*document.find_class("lx-definition")) == "A lead has asked for nothing yet."
    questions = [words(row) for row in document.find_class("lx-compare__question")]
    assert questions == [
        "What is it?", "Whose is it now?", "What happens next, by when?", "Who qualifies?",
        "For example", "Say", "Do not say",
    ]  # fmt: skip
    assert "Address: filled in Everything required for Lead" in words(document)


def test_two_metrics_are_compared_by_their_formulas() -> None:
    said = words(page(sample(), "dictionary/compare/leads-or-signed.md"))
    assert "How it is worked out reached(Lead) reached(Client) / reached(MQL)" in said


def test_from_any_page_a_difference_is_two_clicks_away() -> None:
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    assert COMPARISONS in settings["nav"]
    listed = set(page(sample(), COMPARISONS).xpath("//dt/a/@href"))
    assert listed == {
        pair.path.rpartition("/")[2].replace(".md", ".html") for pair in pairs(sample())
    }


def test_fields_and_lists_are_tables() -> None:
    fields = page(sample(), "dictionary/fields/index.md")
    rows = {words(row[0]): [words(cell) for cell in row[1:]] for row in fields.iter("tr")}
    assert rows["Name"] == ["Definition", "Kind of value", "Counts as, when empty"]
    assert rows["Score"] == ["The sum of a person’s points.", "whole number (points)", "0 points"]
    assert rows["Fit"] == ["Whether the firm suits us.", "Degree of fit", "unknown"]
    lists = words(page(sample(), "dictionary/picklists/index.md"))
    assert "Degree of fit How well a firm suits us. Good · Poor" in lists


def test_a_list_shows_every_choice_with_its_codes() -> None:
    rows = page(sample(), "dictionary/picklists/fit.md").xpath("//tr")
    assert [words(row) for row in rows][:4] == [
        "Choice When to choose it Number In programs HubSpot Salesforce",
        (
            "Good (chosen at the start) The firm is like our clients. (40% chance of a sale) "
            "1 good good_fit Good"
        ),
        "Poor It is not. 2 poor",
        "Unclear no longer used → fit 3 unclear",
    ]


def test_a_decision_shows_question_answer_reasons_and_effects() -> None:
    document = page(sample(), "dictionary/decisions/boundary.md")
    assert words(*document.find_class("lx-question")) == "Are 20 points enough?"
    assert words(*document.find_class("lx-now")) == (
        "Our answer Yes, from 20 on "
        "Decided 1\u00a0November\u00a02026 (head of marketing and head of sales)"
    )
    assert section(document, "because") == "Three white papers are worth 20 points."
    options = [words(option) for option in document.find_class("lx-cases")[0]]
    assert options == [
        (
            "✓ Our answer Yes, from 20 on Easy to remember. What this changes "
            "Marketing qualified lead: Score: 20 points or more Sign: within 2 days"
        ),
        (
            "Not chosen No, from 30 on What this changes "
            "Marketing qualified lead: Score: 30 points or more"
        ),
    ]
    assert "Our answer: Yes, from 20 on" in words(page(sample(), "dictionary/decisions/index.md"))


def test_an_agreement_shows_who_owes_what_by_when() -> None:
    assert section(page(sample(), "dictionary/agreements/calls.md"), "promises") == (
        "Sales → Marketing · within 1 hour Monday to Friday, 9:00 to 17:30 "
        "We call the MQL ourselves. When: Score: 50 points or more "
        "The clock starts: Agreed by sales up to 3 attempts, one every 1 day "
        "Shown by: Signature rate Takes the place of: Sign"
    )


def test_a_procedure_shows_its_steps() -> None:
    steps = section(page(sample(), "dictionary/procedures/hand_over.md"), "steps")
    assert steps == (
        "Marketing · within 15 minutes Check the score. You start with: A lead. "
        "You end with: An MQL. Needed for it: Score, Pass on Sales Call."
    )


def test_a_persona_shows_the_portrait_and_the_answers() -> None:
    said = words(page(sample(), "dictionary/personas/buyer.md"))
    assert "They say: Too dear. We answer: Count the hours saved." in said
    assert "They say: Later. No answer agreed on yet." in said
    assert "✗ Somebody we do not look for" in words(
        page(sample(), "dictionary/personas/student.md")
    )


def test_a_funnel_tells_each_move_and_its_matrix_leads_to_it() -> None:
    document = page(sample(), "dictionary/funnels/main.md")
    assert words(document.get_element_by_id("move-sign")) == (
        "MQL → Client Sales: Sign, within 2 days Monday to Friday, 9:00 to 17:30 "
        "The contract is signed."
    )
    assert links(page(sample(), "dictionary/stages/index.md"))["Pass on"] == (
        "../funnels/main.html#move-pass_on"
    )
    answer = "✓ Our answer: Yes, from 20 on. Easy to remember."
    assert f"Fit: Poor Boundary of the score {answer} Still open" in section(document, "matrix")


def test_a_metric_shows_its_formula_with_links() -> None:
    document = page(sample(), "dictionary/metrics/signed.md")
    assert words(*document.find_class("lx-formula")) == "reached(Client) / reached(MQL)"
    assert "★ The one figure both teams are judged on" in words(document)


def test_every_page_has_a_title_of_its_own() -> None:
    titles = [text.split("\n")[2] for text in pages_of(sample(), "en").values()]
    shared = {title for title in titles if titles.count(title) > 1}
    assert shared <= {'title: "Score"'}  # a field may have its term's name
