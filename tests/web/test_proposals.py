"""The list of what waits, and the page of one proposal."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

from starlette.testclient import TestClient

from tests.web.conftest import NOW, Open, field, propose

PAGE = "/app/proposals/term/r0"


def test_the_list_says_what_waits_for_whom_since_when_and_until_when(sales: TestClient) -> None:
    page = sales.get("/app/proposals").text
    assert "Waiting for Sales (1)" in page
    assert "First conversation" in page
    assert "1.0.0 → 1.1.0" in page
    assert "Waits for Marketing and Sales since" in page
    assert " on, this role may also decide: general manager." in page


def test_what_waits_for_others_stands_apart(root: Path, open_app: Open) -> None:
    page = open_app(root, "sponsor").get("/app/proposals").text
    assert "Waiting for others (1)" in page


def test_after_their_time_it_waits_for_the_sponsor(root: Path, open_app: Open) -> None:
    page = open_app(root, "sponsor", NOW + timedelta(days=4000)).get("/app/proposals").text
    assert "Waiting for general manager (1)" in page
    assert ", this role may also decide: general manager." in page


def test_the_sponsor_is_never_told_to_decide_in_place_of_the_teams(
    root: Path, open_app: Open
) -> None:
    french = {"Accept-Language": "fr"}
    early, late = NOW + timedelta(hours=1), NOW + timedelta(days=4000)
    said = "ce rôle peut aussi trancher\N{NO-BREAK SPACE}: general manager."
    for when, since in ((early, "À partir du "), (late, "Depuis le ")):
        page = open_app(root, "sponsor", when).get("/app/proposals", headers=french).text
        assert since in page
        assert said in page


def test_drafts_stand_apart(root: Path, sales: TestClient) -> None:
    propose(root, "status: proposed", "status: draft")
    page = sales.get("/app/proposals").text
    assert "Drafts (1)" in page
    assert "Waiting for" not in page


def test_where_nothing_is_proposed_the_list_says_so(root: Path, sales: TestClient) -> None:
    propose(root, "en: A first talk in person.", "en: A first talk.")
    propose(root, "version: 1.1.0", "version: 1.0.0", "1.0.0")
    assert "Nothing is proposed." in sales.get("/app/proposals").text


def test_a_change_is_shown_word_by_word_with_its_level_and_whom_it_touches(
    sales: TestClient,
) -> None:
    page = " ".join(sales.get(PAGE).text.split())
    assert "A first talk<ins> in person</ins>." in page
    assert "Definition (English): " in page
    assert "touches people" in page
    assert "Marketing: not yet" in page


def test_both_languages_are_compared(root: Path, sales: TestClient) -> None:
    propose(root, "fr: Un premier échange.", "fr: Un premier échange bref.")
    page = sales.get(PAGE).text
    assert '<p class="app-diff" lang="fr">Un premier échange<ins> bref</ins>.</p>' in page


def test_a_new_word_is_shown_whole_in_both_languages(root: Path, sales: TestClient) -> None:
    file = root / "dictionary" / "terms" / "r0.yaml"
    new = file.read_text().replace("id: r0", "id: r1").replace("First conv", "Second conv")
    (file.parent / "r1.yaml").write_text(new.replace("Premier rendez", "Deuxième rendez"))
    page = sales.get("/app/proposals/term/r1").text
    assert "The new word" in page
    assert "Second conversation" in page
    assert "Deuxième rendez-vous" in page


def test_criteria_stand_before_and_after_with_what_they_reach(
    own_project: Path, tmp_path: Path, open_app: Open
) -> None:
    root = changed_criteria(own_project, tmp_path)
    page = " ".join(open_app(root).get("/app/proposals/stage/lead").text.split())
    assert '<h3 id="before">Today</h3>' in page
    assert '<h3 id="after">As proposed</h3>' in page
    assert "Newsletter" in page.split('id="after"')[1].split("</section>")[0]
    assert "What else it reaches" in page


def test_an_agreement_to_an_earlier_text_is_void_and_says_what_it_missed(
    root: Path, open_app: Open
) -> None:
    marketing = open_app(root, "marketing")
    marketing.post(
        PAGE, data={"do": "approve", "digest": field(marketing.get(PAGE).text, "digest")}
    )
    propose(root, "in person", "by phone")
    page = " ".join(open_app(root).get(PAGE).text.split())
    assert "head of marketing agreed on 22 November 2026, but to an earlier text" in page
    missed = page.split("Since then:")[1].split("</li>")[0]
    assert "person</del>" in missed
    assert "phone</ins>" in missed


def test_a_text_in_force_says_that_nothing_is_proposed(sales: TestClient) -> None:
    page = sales.get("/app/proposals/stage/contact")
    assert page.status_code == 200
    assert "Nothing is proposed here: version 1.0.0 is what holds." in page.text


def test_a_word_that_is_not_there_is_told(sales: TestClient) -> None:
    page = sales.get("/app/proposals/term/none")
    assert page.status_code == 404
    assert "There is no such word" in page.text


def changed_criteria(own: Path, folder: Path) -> Path:
    """Our own dictionary with other criteria of a stage that figures count."""
    root = folder / "own"
    shutil.copytree(own, root)
    file = root / "dictionary" / "stages" / "lead.yaml"
    text = file.read_text("utf-8")
    head, _, rest = text.partition("criteria:\n")
    old, _, examples = rest.partition("examples:\n")
    new = "  all:\n    - {field: newsletter_subscribed, is: true}\n"
    assert old != new
    made = f"{head}criteria:\n{new}examples:\n{examples}".replace("1.0.0", "2.0.0")
    file.write_text(made, "utf-8")
    return root
