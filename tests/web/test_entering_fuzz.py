"""Whatever is sent to the pages that let people in: an answer, nobody let in, nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from lexicon.web.limits import Bucket, Limits
from lexicon.web.provider import provider
from lexicon.web.proxy import Proxy, networks
from tests.web.entering import house

PAGES = ("/app/link", "/app/link/{}", "/app/sign-in", "/app/sign-out", "/app/oidc/back",
         "/app/privacy", "/app/privacy/mine.json", "/app/proposals", "/app/practice")  # fmt: skip
COOKIES = ("lexicon_session", "__Host-lexicon", "lexicon_link", "lexicon_provider",
           "lexicon_language")  # fmt: skip
SENT = ("next", "state", "code", "lang", "done", "token", "person")
HEADERS = ("X-Forwarded-User", "X-Forwarded-For", "X-Forwarded-Host", "Origin", "Referer",
           "Forwarded", "Authorization")  # fmt: skip
WORDS = ("https://evil.example", "//evil.example", "/app/proposals", "one@x.example", "one",
         "../..", "\\", "%00", "10.0.0.5", "null", "eyJhIjoiYiJ9.aw.x", ".eJw", "fr")  # fmt: skip
plain = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters=';,"\\'))
texts = st.sampled_from(WORDS) | st.text(max_size=30)
values = st.sampled_from([word for word in WORDS if "\\" not in word]) | plain


@pytest.fixture
def browsers(root: Path) -> Iterator[Callable[[], TestClient]]:
    """New browsers of strangers, at one application."""
    proxy = Proxy("X-Forwarded-User", networks(("10.0.0.5",)))
    slow = Limits(Bucket(10**6), Bucket(10**6), Bucket(10**6))
    with house(root, proxy=proxy, limits=slow) as made:
        made.provider = provider("http://127.0.0.1:1", "c", "s")
        app = made.application()
        yield lambda: made.browser(app=app)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    method=st.sampled_from(("GET", "POST", "HEAD", "PUT")),
    page=st.sampled_from(PAGES),
    token=texts,
    query=st.dictionaries(st.sampled_from(SENT), texts, max_size=3),
    form=st.dictionaries(st.sampled_from(SENT), texts, max_size=3),
    cookies=st.dictionaries(st.sampled_from(COOKIES), values, max_size=3),
    headers=st.dictionaries(st.sampled_from(HEADERS), values, max_size=3),
)
def test_nothing_that_is_sent_lets_anybody_in_or_leads_away(
    browsers: Callable[[], TestClient],
    method: str,
    page: str,
    token: str,
    query: dict[str, str],
    form: dict[str, str],
    cookies: dict[str, str],
    headers: dict[str, str],
) -> None:
    browser = browsers()
    browser.cookies.update(cookies)
    path = page.format("".join(sign for sign in token if sign.isalnum() or sign in "._-%") or "x")
    sent = form if method == "POST" else None
    answer = browser.request(method, path, params=query, data=sent, headers=headers)
    assert answer.status_code in {200, 303, 401, 403, 404, 405, 415}
    assert "session" not in answer.headers.get("set-cookie", "").replace('lexicon_session=""', "")
    target = urlsplit(answer.headers.get("location", "/app/"))
    assert (target.netloc, target.path.startswith("/app")) == ("", True)
    assert "signed in as" not in answer.text
