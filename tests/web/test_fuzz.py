"""Whatever is asked of whichever page: an answer, no crash, and the headers that protect."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.routing import Route
from starlette.testclient import TestClient

from lexicon.adoption.store.open import open_store
from lexicon.web.person import Person
from tests.web.small_bank import write_bank
from tests.web.taking.quizzing import Clock, House, begin_measure, begin_practice, ids

HOSTILE = (
    "<script>alert(1)</script>", "{{7*7}}", "'; DROP TABLE response;--", "../../etc/passwd",
    "\x00", "\u202eabc", "\ud7ff", "𝔘𝔫𝔦", "%00", "%ff", "a\r\nSet-Cookie: x=1", "١", "-1", "9" * 40,
    "1e9", "",
)  # fmt: skip
ATTEMPTS = tuple("a" + number.zfill(31) for number in "13")
"""What was begun to practise and to measure."""
KNOWN = (
    "term", "r0", "stage", "contact", "en", "fr", "yes", "1", "2", "answer", "skip", "finish",
    "due", "chosen", "save", "open", "close", "2026-12-01", "practice", "measure", "approve",
    "reject", "w1", "begin", *ATTEMPTS,
)  # fmt: skip
FIELDS = (
    "do", "lang", "submission", "turn", "option", "move", "place.a", "tick.a", "match.a",
    "entry.term/r0", "team.sales", "opens", "closes", "each", "wave", "digest", "words", "reason",
    "q", "next",
    "again", "about", "done", "git", "names.en.label", "definition.fr", "seen",
)  # fmt: skip
CHOICES = (
    "option", "turn", "move", "lang", "tick.a", "tick.b", "tick.c", "place.a", "place.b", "place.c",
    "match.a", "match.b", "match.c",
)  # fmt: skip
CHOSEN = ("a", "b", "c", "d", "e", "f", "1", "2", "3", "0", "a:up", "c:down", "fr", "en")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW")
HEADERS = ("Accept-Language", "Content-Type", "Cookie", "Origin", "Host", "Sec-Fetch-Site", "Range",
           "If-None-Match", "X-Forwarded-For", "Content-Length", "Transfer-Encoding")  # fmt: skip
PROTECTING = (
    "content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy",
    "cross-origin-opener-policy", "cache-control",
)  # fmt: skip

texts = st.sampled_from((*HOSTILE, *KNOWN)) | st.text(max_size=20)
fields = st.dictionaries(st.sampled_from(FIELDS) | texts, texts, max_size=8)
values = st.sampled_from(HOSTILE) | st.text(st.characters(max_codepoint=255), max_size=20)
headers = st.dictionaries(st.sampled_from(HEADERS), values, max_size=3)
bodies = fields | st.binary(max_size=60)


@pytest.fixture
def app(root: Path, tmp_path: Path) -> Iterator[TestClient]:
    """The whole application: proposals, questions, waves, an attempt that was begun of each use."""
    write_bank(root)
    clock = Clock()
    store = open_store(f"sqlite:///{tmp_path / 'adoption.sqlite'}", clock)
    house = House(root, store, clock, ids())
    browser = house.open(Person("head of sales", "sales"))
    begin_practice(browser)
    wave = house.open_wave("term/r0", teams=("sales",))
    begin_measure(browser, wave)
    for attempt in ATTEMPTS:
        assert browser.get(f"/app/attempts/{attempt}").status_code == 200
    yield browser
    store.close()


def patterns(client: TestClient) -> list[str]:
    """The path of every page there is."""
    return sorted({route.path for route in client.app.routes if isinstance(route, Route)})  # type: ignore[attr-defined]


def filled(pattern: str, words: Iterator[str]) -> str:
    """A path whose blanks hold anything."""
    return re.sub(r"\{[^}]*\}", lambda _: quote(next(words), safe="/"), pattern)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_nothing_that_is_sent_crashes_a_page(data: st.DataObject, app: TestClient) -> None:
    pattern = data.draw(st.sampled_from(patterns(app)), label="page")
    words = data.draw(st.lists(texts, min_size=4, max_size=4), label="blanks")
    method = data.draw(st.sampled_from(METHODS) | st.just("POST"), label="method")
    body = data.draw(bodies, label="body")
    sent = {
        name.encode(): plain(value) for name, value in data.draw(headers, label="headers").items()
    }
    form = {"data": body} if isinstance(body, dict) else {"content": body}
    query = data.draw(fields, label="query")
    must_be_safe(
        app.request(method, filled(pattern, iter(words)), params=query, headers=sent, **form)
    )


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    attempt=st.sampled_from(ATTEMPTS),
    position=st.integers(1, 4),
    act=st.sampled_from(("answer", "answer", "skip", "")),
    form=st.dictionaries(st.sampled_from(CHOICES), st.sampled_from(CHOSEN) | texts, max_size=6),
    submission=st.sampled_from(("0" * 32, "f" * 32, "", "x")) | texts,
)
def test_no_form_of_a_question_crashes_it(
    attempt: str, position: int, act: str, form: dict[str, str], submission: str, app: TestClient
) -> None:
    path = f"/app/attempts/{attempt}/{position}"
    sent = {**form, "do": act, "submission": submission}
    must_be_safe(app.get(path))
    must_be_safe(app.post(path, data=sent))
    must_be_safe(app.post(path, data=sent))


def must_be_safe(answer: Any) -> None:
    assert answer.status_code < 500, answer.text
    assert "Traceback" not in answer.text
    assert [name for name in PROTECTING if name not in answer.headers] == []
    assert "set-cookie" not in answer.headers or "HttpOnly" in answer.headers["set-cookie"]


def plain(value: str) -> bytes:
    """A header's value as a server lets it through: no ends of line, one byte a sign."""
    return re.sub(r"[\x00-\x1f\x7f]", "", value).encode("latin-1", "ignore")


@pytest.mark.parametrize("path", ["/app/%ff", "/app/attempts/%00/1", "/app//x", "/app/%2e%2e/x"])
def test_a_path_that_is_no_text_is_no_page(app: TestClient, path: str) -> None:
    answer = app.get(path)
    assert answer.status_code in (307, 404)
    assert [name for name in PROTECTING if name not in answer.headers] == []
