"""A dictionary, a note, a name may hold anything: on a page it is text."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.web.conftest import NOW, client, field, propose
from tests.web.test_editing import filled

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}{% raw %}\u202eabc"
LINK = "[here](javascript:alert(3)) ![x](https://evil.example/x.png) <b>bold</b>"
PAGE = "/app/proposals/term/r0"


class Tags(HTMLParser):
    """The elements of a page that none of ours would have."""

    def __init__(self) -> None:
        super().__init__()
        self.strange: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.startswith("on") or (value or "").lower().lstrip().startswith("javascript:"):
                self.strange.append(f"{tag} {name}={value}")
            if name == "src" and not (value or "").startswith("/app/assets/"):
                self.strange.append(f"{tag} {name}={value}")
        if tag in ("img", "iframe", "b", "object") or (
            tag == "script" and "src" not in dict(attrs)
        ):
            self.strange.append(tag)


def strange(page: str) -> list[str]:
    found = Tags()
    found.feed(page)
    return found.strange


@pytest.fixture
def hostile(root: Path) -> TestClient:
    """The application for somebody whose name is hostile, over a dictionary that is."""
    quoted = f"{HOSTILE} {LINK}".replace("'", "''")
    propose(root, "en: A first talk in person.", f"en: '{quoted}'")
    label = HOSTILE.replace("'", "''")
    propose(root, "{label: First conversation}", f"{{label: '{label}'}}")
    person = Person(HOSTILE, "sales")
    return client(create_app(root, lambda _: person, lambda: NOW))


@pytest.mark.parametrize(
    "path", ["/app/proposals", PAGE, "/app/edit/term/r0", "/app/proposals/new",
             "/app/proposals/new?q=<script>alert(1)</script>&lang=fr",
             '/app/"><script>alert(1)</script>'],
)  # fmt: skip
def test_no_text_becomes_an_element(hostile: TestClient, path: str) -> None:
    page = hostile.get(path).text
    assert strange(page) == []
    assert "49" not in page.replace("7*7", "")
    assert "\u202e" not in page


def test_no_word_that_somebody_says_becomes_an_element(hostile: TestClient) -> None:
    digest = field(hostile.get(PAGE).text, "digest")
    for act in ("comment", "approve", "reject"):
        data = {"do": act, "digest": digest, "words": HOSTILE + LINK}
        answer = hostile.post(PAGE, data=data)
        assert strange(answer.text) == []
        assert strange(hostile.get(PAGE).text) == []
    data = {"do": "reject", "digest": "0", "words": "</textarea>" + HOSTILE}
    moved = hostile.post(PAGE, data=data)
    assert moved.status_code in (303, 409)
    assert strange(moved.text) == []


def test_what_is_typed_into_the_form_comes_back_as_text(sales: TestClient) -> None:
    sent = filled(sales)
    for name in sent:
        if name not in ("seen", "do"):
            answer = sales.post("/app/edit/term/r0", data=sent | {name: "</textarea>" + HOSTILE})
            assert (name, strange(answer.text)) == (name, [])
            part = sales.post("/app/check/term/r0", data=sent | {name: HOSTILE})
            assert (name, strange(part.text)) == (name, [])


def test_control_signs_in_a_form_do_not_break_a_file(sales: TestClient) -> None:
    sent = filled(sales, definition__en="A\x00b\x1b[31m\x85c\u2028d", reason="x\x00y\x07\u202ez")
    answer = sales.post("/app/edit/term/r0", data=sent)
    assert answer.status_code in (303, 422)
    assert sales.get("/app/proposals").status_code == 200
    assert "cannot be read" not in sales.get("/app/proposals").text
