"""The notice before the first question, in both languages; and what one may take along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.adoption.store import people
from tests.web.conftest import NOW
from tests.web.entering import House, house

PAGES = ("/app/proposals", "/app/practice", "/app/measure/w1", "/app/edit/term/r0")


@pytest.fixture
def at(root: Path) -> Iterator[House]:
    with house(root) as made:
        yield made


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_asked_before_the_notice_was_read(at: House, page: str) -> None:
    answer = at.signed_in("new").get(page)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/app/privacy?next={page}")


def test_a_form_is_not_taken_before_it_either(at: House) -> None:
    answer = at.signed_in("new").post("/app/practice", data={"do": "due"})
    assert answer.status_code == 403
    assert "Please read what is kept of you" in answer.text


def test_it_is_read_once_and_leads_on(at: House) -> None:
    browser = at.signed_in("new")
    notice = browser.get("/app/privacy?next=/app/proposals/term/r0").text
    assert "It is not for appraising anybody" in notice
    assert "Please read this before the first question." in notice
    read = browser.post("/app/privacy", data={"next": "/app/proposals/term/r0"})
    assert read.headers["location"] == "/app/proposals/term/r0"
    assert browser.get("/app/proposals").status_code == 200
    with at.store.reading() as connection:
        found = people.somebody(connection, "new")
    assert found is not None
    assert found.noticed_at == NOW
    again = browser.get("/app/privacy").text
    assert "You read this on 22\xa0November\xa02026." in again
    assert "I have read this" not in again


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "It is not for appraising anybody"), ("fr", "Elle ne sert à évaluer personne")],
)
def test_everybody_may_read_it_in_their_language(at: House, language: str, said: str) -> None:
    page = at.browser().get("/app/privacy", params={"lang": language}).text
    assert said in page
    assert "mine.json" not in page
    assert "<button" not in page


def test_whoever_does_not_want_to_take_part_may_leave(at: House) -> None:
    browser = at.signed_in("new")
    assert browser.post("/app/sign-out", data={"next": ""}).status_code == 303


def test_everybody_takes_along_their_own_and_nobody_elses(at: House) -> None:
    for name, other in (("one", "other"), ("other", "head"), ("new", "one")):
        answer = at.signed_in(name).get(f"/app/privacy/mine.json?person={other}")
        assert answer.headers["content-disposition"] == 'attachment; filename="lexicon.json"'
        told = json.loads(answer.text)
        assert told["identity"][0]["email"] == f"{name}@x.example"
        assert f"{other}@" not in answer.text
    assert at.browser().get("/app/privacy/mine.json").status_code == 303


@pytest.mark.parametrize("wanted", ["https://evil.example", "//evil.example"])
def test_reading_it_leads_nowhere_else(at: House, wanted: str) -> None:
    browser = at.signed_in("new")
    assert wanted not in browser.get("/app/privacy", params={"next": wanted}).text
    assert browser.post("/app/privacy", data={"next": wanted}).headers["location"] == "/app/"


def test_of_the_one_person_whom_this_machine_serves_there_is_no_list(sales: TestClient) -> None:
    assert "It is not for appraising anybody" in sales.get("/app/privacy").text
    assert sales.get("/app/privacy/mine.json").status_code == 404
    assert sales.post("/app/privacy", data={"next": ""}).status_code == 303
