"""Whatever is asked of whichever page: an answer, no crash, and the headers that protect."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.routing import Route
from starlette.testclient import TestClient

HOSTILE = (
    "<script>alert(1)</script>", "{{7*7}}", "'; DROP TABLE response;--", "../../etc/passwd",
    "\x00", "\u202eabc", "\ud7ff", "𝔘𝔫𝔦", "%00", "%ff", "a\r\nSet-Cookie: x=1", "١", "-1", "9" * 40,
    "1e9", "",
)  # fmt: skip
KNOWN = (
    "term", "r0", "stage", "contact", "en", "fr", "yes", "1", "2", "answer", "skip", "finish",
    "due", "chosen", "save", "open", "close", "2026-12-01", "practice", "measure", "approve",
    "reject",
)  # fmt: skip
FIELDS = (
    "do", "lang", "submission", "turn", "option", "move", "place.a", "tick.a", "match.a",
    "entry.term/r0", "team.sales", "opens", "closes", "each", "wave", "digest", "words", "reason",
    "q", "next",
    "again", "about", "done", "git", "names.en.label", "definition.fr", "seen",
)  # fmt: skip
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


def patterns(client: TestClient) -> list[str]:
    """The path of every page there is."""
    return sorted({route.path for route in client.app.routes if isinstance(route, Route)})  # type: ignore[attr-defined]


def filled(pattern: str, words: Iterator[str]) -> str:
    """A path whose blanks hold anything."""
    return re.sub(r"\{[^}]*\}", lambda _: quote(next(words), safe="/"), pattern)


@settings(
    max_examples=250,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_nothing_that_is_sent_crashes_a_page(data: st.DataObject, sales: TestClient) -> None:
    pattern = data.draw(st.sampled_from(patterns(sales)), label="page")
    words = data.draw(st.lists(texts, min_size=4, max_size=4), label="blanks")
    method = data.draw(st.sampled_from(METHODS) | st.just("POST"), label="method")
    body = data.draw(bodies, label="body")
    sent = {
        name.encode(): plain(value) for name, value in data.draw(headers, label="headers").items()
    }
    form = {"data": body} if isinstance(body, dict) else {"content": body}
    query = data.draw(fields, label="query")
    answer = sales.request(method, filled(pattern, iter(words)), params=query, headers=sent, **form)
    assert answer.status_code < 500, answer.text
    assert "Traceback" not in answer.text
    assert [name for name in PROTECTING if name not in answer.headers] == []
    assert "set-cookie" not in answer.headers or "HttpOnly" in answer.headers["set-cookie"]


def plain(value: str) -> bytes:
    """A header's value as a server lets it through: no ends of line, one byte a sign."""
    return re.sub(r"[\x00-\x1f\x7f]", "", value).encode("latin-1", "ignore")


@pytest.mark.parametrize("path", ["/app/%ff", "/app/attempts/%00/1", "/app//x", "/app/%2e%2e/x"])
def test_a_path_that_is_no_text_is_no_page(sales: TestClient, path: str) -> None:
    answer = sales.get(path)
    assert answer.status_code in (307, 404)
    assert [name for name in PROTECTING if name not in answer.headers] == []
