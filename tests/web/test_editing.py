"""Propose a change through the form: checked beside the fields, written into the file."""

from __future__ import annotations

import html
import re
from pathlib import Path

from starlette.testclient import TestClient

from tests.web.conftest import Open, field, propose

PAGE = "/app/edit/term/r0"
ONE_OF_EACH_KIND = (
    "agreement/demo_request", "decision/score_boundary", "field/lead_score", "funnel/smarketing",
    "metric/r0_held", "persona/sales_director_mid_size", "picklist/lifecycle_stage",
    "procedure/exceptions", "stage/mql", "term/r0",
)  # fmt: skip


def filled(client: TestClient, page: str = PAGE, **changes: str) -> dict[str, str]:
    """The form as a browser would send it, with some fields changed (`names__en__label`)."""
    text = client.get(page).text
    inputs = dict(re.findall(r'<input id="[^"]*" name="([^"]*)" value="([^"]*)"', text))
    areas = dict(
        re.findall(r'<textarea[^>]* name="([^"]*)"[^>]*>\n?(.*?)</textarea>', text, re.DOTALL)
    )
    picked = dict(
        re.findall(r'<select[^>]* name="([^"]*)".*?value="([^"]*)" selected', text, re.DOTALL)
    )
    boxes = dict.fromkeys(re.findall(r'name="([^"]*)" value="yes" checked', text), "yes")
    sent = {**inputs, **areas, **picked, **boxes, "seen": field(text, "seen"), "do": "save"}
    plain = {name: html.unescape(value) for name, value in sent.items()}
    return plain | {name.replace("__", "."): value for name, value in changes.items()}


def file_of(root: Path) -> Path:
    return root / "dictionary" / "terms" / "r0.yaml"


def test_the_form_sent_as_it_is_changes_nothing(root: Path, sales: TestClient) -> None:
    before = file_of(root).read_bytes()
    answer = sales.post(PAGE, data=filled(sales))
    assert answer.status_code == 422
    assert "Nothing has been written, because this is what the file says already." in answer.text
    assert file_of(root).read_bytes() == before


def test_a_word_of_each_kind_comes_through_the_form_unchanged(
    own_project: Path, open_app: Open
) -> None:
    client = open_app(own_project)
    for kind in ONE_OF_EACH_KIND:
        page = f"/app/edit/{kind}"
        answer = client.post(page, data=filled(client, page))
        assert (kind, answer.status_code) == (kind, 422)
        assert "this is what the file says already" in answer.text


def test_a_change_is_written_and_its_reason_kept(root: Path, sales: TestClient) -> None:
    before = file_of(root).read_text("utf-8")
    sent = filled(sales, names__en__avoid="RDV zero\r\n\r\nzeroth call", reason="Nobody says it.")
    answer = sales.post(PAGE, data=sent)
    assert (answer.status_code, answer.headers["location"]) == (
        303, "/app/proposals/term/r0?done=propose",
    )  # fmt: skip
    assert file_of(root).read_text("utf-8") == before.replace(
        "{label: First conversation}",
        "{label: First conversation, avoid: [RDV zero, zeroth call]}",
    )
    page = sales.get(answer.headers["location"]).text
    assert "From now on it waits" in page
    assert "Nobody says it." in page


def test_what_a_check_refuses_stands_beside_its_field_and_nothing_is_written(
    root: Path, sales: TestClient
) -> None:
    before = file_of(root).read_bytes()
    sent = filled(sales, definition__fr="", names__fr__label="", definition__en="What I typed.")
    answer = sales.post(PAGE, data=sent)
    assert answer.status_code == 422
    assert "Nothing has been written yet." in answer.text
    for name in ("definition.fr", "names.fr.label"):
        beside = answer.text.split(f'<div id="says-{name}" class="app-says">')[1].split("</div>")[0]
        assert "is-error" in beside
    assert "What I typed.</textarea>" in answer.text
    assert file_of(root).read_bytes() == before


def test_the_check_button_says_what_it_would_be_without_writing(
    root: Path, sales: TestClient
) -> None:
    before = file_of(root).read_bytes()
    sent = filled(sales, definition__en="Something else in two words.") | {"do": "check"}
    answer = sales.post(PAGE, data=sent)
    assert answer.status_code == 200
    assert "It would be version" in answer.text
    assert "It needs the agreement of Marketing and Sales." in answer.text
    assert file_of(root).read_bytes() == before


def test_the_script_gets_each_finding_with_the_place_of_its_field(
    root: Path, sales: TestClient
) -> None:
    before = file_of(root).read_bytes()
    sent = filled(sales, definition__fr="")
    answer = sales.post("/app/check/term/r0", data=sent)
    part = answer.text.split('<div data-for="says-definition.fr">')[1].split("</div>")[0]
    assert "is-error" in part
    other = answer.text.split('<div data-for="says-definition.en">')[1].split("</div>")[0]
    assert "is-error" not in other
    assert "1 thing stands against it." in answer.text
    assert "<html" not in answer.text
    assert file_of(root).read_bytes() == before


def test_a_file_that_moved_is_shown_beside_what_was_typed(root: Path, sales: TestClient) -> None:
    sent = filled(sales, definition__en="What I typed.")
    propose(root, "in person", "by phone")
    answer = sales.post(PAGE, data=sent)
    assert answer.status_code == 409
    assert "Somebody has changed the file since you opened it." in answer.text
    assert "What I typed.</textarea>" in answer.text
    assert "<strong>The file now says:</strong> A first talk by phone." in answer.text
    again = sent | {"seen": field(answer.text, "seen")}
    assert sales.post(PAGE, data=again).status_code == 303
    assert "What I typed." in file_of(root).read_text("utf-8")


def test_what_is_typed_stays_when_the_language_changes(sales: TestClient) -> None:
    sent = filled(sales, definition__en="What I typed.") | {"lang": "fr"}
    sent.pop("do")
    answer = sales.post(PAGE, data=sent)
    assert "Pourquoi ?" in answer.text.replace("\u202f", " ")
    assert "What I typed.</textarea>" in answer.text


def test_a_choice_offers_what_there_is_by_name(own_project: Path, open_app: Open) -> None:
    client = open_app(own_project)
    page = client.get("/app/edit/field/lead_score").text
    assert re.search(r'<option value="(term/)?lead_scoring" selected>Lead scoring</option>', page)
    chosen = client.get("/app/edit/decision/score_boundary").text
    assert '<select id="f-chosen"' in chosen


def test_criteria_are_shown_but_changed_in_the_file(
    own_project: Path, tmp_path: Path, open_app: Open
) -> None:
    (tmp_path / "changing.html").write_text("<p>How to change it</p>")
    page = open_app(own_project, site=tmp_path).get("/app/edit/stage/mql").text
    assert "Lead score: 20 points or more" in page
    assert 'name="criteria' not in page
    assert "<code>dictionary/stages/mql.yaml</code>" in page
    assert 'href="/changing.html#in-files"' in page


def test_a_file_that_only_its_author_can_change_is_told(root: Path, sales: TestClient) -> None:
    text = file_of(root).read_text("utf-8")
    shared = text.replace("en: A first talk in person.", "en: &one A first talk in person.")
    file_of(root).write_text(shared + "notes: {en: *one, fr: Une note.}\n", "utf-8")
    answer = sales.post(PAGE, data=filled(sales, definition__en="Another text."))
    assert answer.status_code == 409
    assert "This file can only be changed by hand" in answer.text


def test_the_words_are_found_by_what_people_call_them(own_project: Path, open_app: Open) -> None:
    client = open_app(own_project)
    page = client.get("/app/proposals/new", params={"q": "HOT LEAD"}).text
    assert 'href="/app/edit/stage/mql"' in page
    assert 'href="/app/edit/stage/client"' not in page
    assert "No word like that." in client.get("/app/proposals/new?q=zzzz").text
