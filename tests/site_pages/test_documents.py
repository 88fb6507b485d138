"""What both teams share: the agreement, the hand-overs, the matrix, procedures, objections."""

from __future__ import annotations

from dataclasses import replace

from lexicon.model.dictionary import Dictionary
from lexicon.model.manifest import Manifest
from lexicon.site.dated import document_values
from lexicon.site.edition import Edition
from lexicon.site.publish import pages_of
from lexicon.site.sheet import Sheet
from tests.site_pages.chronicled import past, told
from tests.site_pages.samples import changed, links, page, sample, sample_with, section, words

SLA = "dictionary/sla.md"


def test_the_agreement_names_who_signs() -> None:
    signatures = page(_decided_by_a_sponsor(), SLA).find_class("lx-signatures")[0]
    assert [words(row) for row in signatures.iter("tr")] == [
        "For whom Name Date Signature", "Marketing head of marketing",
        "Sales head of sales",         "Decides between the teams general manager",
    ]  # fmt: skip


def test_the_agreement_begins_with_the_one_figure_that_matters() -> None:
    assert section(page(sample(), SLA), "figures").startswith(
        "Signature rate ★ The one figure both teams are judged on"
    )


def test_the_agreement_says_each_promise_with_its_case_time_and_measure_in_one_place() -> None:
    assert section(page(sample(), SLA), "sales-to-marketing") == (
        "1.1 We call the MQL ourselves. within 1 hour Monday to Friday, 9:00 to 17:30 "
        "When: Score: 50 points or more The clock starts: Agreed by sales "
        "How often: up to 3 attempts, one every 1 day Shown by: Signature rate "
        "Written under: Calls"
    )


def test_the_agreement_says_who_qualifies_at_a_hand_over_and_why_a_contact_comes_back() -> None:
    document = page(sample(), SLA)
    said = section(document, "hand-over")
    assert "Lead → MQL Marketing: Pass on ⇄ Then it is with: Sales" in said
    assert "Everything required for Lead, and all of these:" in said
    assert "MQL ↩ Lead Sales: Give back, within 1 week (with a reason)" in said
    assert section(document, "reasons").startswith("Degree of fit Good The firm is like our")


def test_the_agreement_says_what_was_settled_and_how_it_changes() -> None:
    document = page(_decided_by_a_sponsor(), SLA)
    assert section(document, "settled") == "Are 20 points enough? Yes, from 20 on"
    assert section(document, "changes") == (
        "A promise changes only when Marketing and Sales have agreed. If they have not after "
        "2 weeks, the decision is for this role: general manager. "
        "How each step is done: The procedures book"
    )


def test_what_is_no_longer_promised_is_not_in_the_agreement() -> None:
    gone = sample_with(calls=changed("agreement/calls", status="retired"))
    assert SLA not in _paths(gone)


def test_hand_overs_are_drawn_in_lanes_and_told_in_words() -> None:
    document = page(sample(), "dictionary/hand-overs.md")
    drawn = [words(text) for text in document.find_class("lx-lanes")[0].iter("text")]
    assert drawn[:2] == ["Marketing", "Sales"]
    assert "⇄ The contact changes hands" in drawn
    assert section(document, "table").startswith(
        "Lead → MQL Marketing: Pass on ⇄ Then it is with: Sales MQL → Client Sales: Sign"
    )


def test_a_document_says_that_a_text_is_in_force_while_a_change_to_it_waits() -> None:
    assert [words(line) for line in told(SLA).find_class("lx-edition")][-1:] == [
        "A change is proposed; this text is the one in force: Marketing qualified lead"
    ]


def test_only_a_word_never_agreed_to_is_said_to_be_no_more_than_proposed() -> None:
    edition = Edition(past().standing.in_force, "en", past())
    said = document_values(("stage", "term"), Sheet(edition, SLA))
    assert [name.striptags() for name in said["amended"]] == ["Marketing qualified lead"]
    assert [name.striptags() for name in said["drafted"]] == ["Nurturing"]


def test_a_shorter_time_says_for_which_case_it_holds() -> None:
    shorter = "Calls: within 1 hour Monday to Friday, 9:00 to 17:30 (Score: 50 points or more)"
    assert shorter in section(page(sample(), SLA), "hand-over")
    assert shorter in section(page(sample(), "dictionary/hand-overs.md"), "table")


def test_a_cell_that_leads_to_an_open_question_gives_no_answer() -> None:
    undecided = sample_with(boundary=changed("decision/boundary", chosen=None, decided=None))
    matrix = section(page(undecided, "dictionary/matrix.md"), "cell-3")
    assert matrix.startswith("Boundary of the score By our definitions:")


def test_a_cell_of_the_matrix_says_what_the_definitions_make_of_it() -> None:
    document = page(sample(), "dictionary/matrix.md")
    assert section(document, "cell-1").startswith(
        "Pass on Both are there. By our definitions: These two answers alone rule out no stage"
    )


def test_the_procedures_book_holds_every_procedure_as_a_chapter() -> None:
    document = page(sample(), "dictionary/procedures-book.md")
    assert words(*document.find_class("lx-contents")) == "Handing over"
    said = section(document, "hand-over")
    assert "Kept by Marketing, version 1.0.0" in said
    assert "Sales Call." in said


def test_objections_stand_with_their_answers_by_persona_the_unwanted_last() -> None:
    document = page(sample(), "dictionary/objections.md")
    assert [heading.get("id") for heading in document.iter("h2")] == ["buyer", "student"]
    assert "They say: Too dear. We answer: Count the hours saved." in section(document, "buyer")
    assert "They say: Later. No answer agreed on yet." in section(document, "buyer")
    assert "✗ Somebody we do not look for" in section(document, "student")


def test_the_home_page_leads_to_all_of_them() -> None:
    led = set(links(page(sample(), "index.md")).values())
    assert {
        f"dictionary/{name}.html"
        for name in ("sla", "hand-overs", "matrix", "procedures-book", "objections")
    } <= led


def test_none_of_them_is_there_where_there_is_nothing_to_fill_it() -> None:
    bare = sample_with(
        calls=changed("agreement/calls", status="retired"),
        hand_over=changed("procedure/hand_over", status="retired"),
        main=changed("funnel/main", transitions=(), matrix=None),
        buyer=changed("persona/buyer", objections=()),
        student=changed("persona/student", objections=()),
    )
    shared = {"sla", "hand-overs", "matrix", "procedures-book", "objections"}
    assert {path for path in _paths(bare) if path[11:-3] in shared} == set()


def _decided_by_a_sponsor() -> Dictionary:
    approval = {
        "major": ["marketing", "sales"], "sponsor": "general manager", "decide_within": "2 w",
    }  # fmt: skip
    manifest = sample().manifest.model_dump(mode="json") | {"approval": approval}
    return replace(sample(), manifest=Manifest.model_validate(manifest))


def _paths(dictionary: Dictionary) -> list[str]:
    return list(pages_of(dictionary, "en"))
