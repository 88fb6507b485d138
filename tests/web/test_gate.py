"""Whoever has not signed in sees the way to sign in, and nothing of anybody's."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as texts
from starlette.testclient import TestClient

from lexicon.errors import LexiconError
from lexicon.web.app import create_app
from lexicon.web.gate import is_somebodys
from lexicon.web.local import HOME, own_page
from lexicon.web.person import Person
from tests.web.conftest import NOW, client

PAGES = ("/app/proposals", "/app/proposals/term/r0", "/app/edit/term/r0", "/app/nothing")


@pytest.fixture
def nobody(root: Path) -> TestClient:
    """The application as a visitor meets it who has not signed in."""
    return client(create_app(root, lambda _: None, lambda: NOW))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_somebodys_leads_to_the_way_in_and_back(nobody: TestClient, page: str) -> None:
    answer = nobody.get(page)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/app/sign-in?next={page}")


def test_the_first_page_needs_no_way_back(nobody: TestClient) -> None:
    assert nobody.get("/app/").headers["location"] == "/app/sign-in"


def test_a_form_of_nobodys_changes_nothing_and_says_so(nobody: TestClient) -> None:
    answer = nobody.post("/app/proposals/term/r0", data={"do": "approve"})
    assert answer.status_code == 401
    assert "Nothing was changed" in answer.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_no_other_method_gets_past(nobody: TestClient, method: str) -> None:
    assert nobody.request(method, "/app/check/term/r0").status_code == 401


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_way_in_is_told_in_both_languages(nobody: TestClient, language: str) -> None:
    page = nobody.get("/app/sign-in", params={"lang": language}).text
    assert {"en": "personal link", "fr": "lien personnel"}[language] in page
    assert "/app/proposals" not in page


def test_whoever_has_signed_in_is_sent_on(root: Path) -> None:
    person = Person("somebody", "sales", "p1", frozenset({"member"}))
    known = client(create_app(root, lambda _: person, lambda: NOW))
    answer = known.get("/app/sign-in", params={"next": "/app/proposals?lang=fr"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/app/proposals?lang=fr")
    assert "You are signed in as somebody, Sales." in known.get("/app/proposals").text


def test_where_nobody_can_be_known_nobody_gets_in_and_only_the_log_says_why(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def away(_: object) -> Person | None:
        raise LexiconError("the database does not answer")

    answer = client(create_app(root, away, lambda: NOW)).get("/app/proposals")
    assert answer.status_code == 503
    assert "the database does not answer" not in answer.text
    assert "the database does not answer" in caplog.text


@pytest.mark.parametrize(
    "wanted",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/app\\..\\", "/", "/dictionary",
     "/app/../secret", "/app/%0d%0aSet-Cookie:x=1\r\n", "/app/x\n", "/application", "javascript:x",
     "/app/sign-in?next=/app/sign-in", "/app//evil.example", "/app@evil.example", "", "/app/x#y",
     "/app/" + "x" * 600],
)  # fmt: skip
def test_nobody_is_sent_on_to_another_place(wanted: str) -> None:
    assert own_page(wanted) == HOME


@given(texts.text())
def test_whatever_is_asked_for_leads_to_the_application(wanted: str) -> None:
    assert own_page(wanted).startswith("/app")
    assert own_page(f"/app{wanted}").partition("?")[0].isascii()


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/app", True), ("/app/", True), ("/app/anything", True), ("/app/sign-in-as", True),
     ("/app/links", True), ("/app/sign-in", False), ("/app/assets/look.css", False),
     ("/app/link/x", False), ("/app/privacy", False), ("/app/oidc/back", False), ("/", False),
     ("/application", False)],
)  # fmt: skip
def test_only_the_way_in_is_open(path: str, expected: bool) -> None:
    assert is_somebodys(path) == expected
