"""Signing in with the firm's own account, at a real provider that tells the truth or lies."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest
from joserfc.jwk import OctKey
from starlette.testclient import TestClient

from lexicon.adoption.store import links, people
from lexicon.web.provider import NoProvider, provider
from tests.web.conftest import NOW
from tests.web.entering import House, house
from tests.web.issuing import CLIENT, OTHER_KEY, SECRET, Issuer, issuing

HOME = "/app/proposals"


@pytest.fixture(scope="module")
def running() -> Iterator[Issuer]:
    with issuing() as made:
        yield made


@pytest.fixture
def issuer(running: Issuer) -> Iterator[Issuer]:
    """The provider, honest again after each test."""
    fresh = Issuer()
    yield running
    for name in ("metadata", "claims", "signed_by", "algorithm", "person", "asked"):
        setattr(running, name, getattr(fresh, name))


@pytest.fixture
def at(root: Path, issuer: Issuer) -> Iterator[House]:
    with house(root) as made:
        made.provider = provider(issuer.address, CLIENT, SECRET)
        yield made


def there(browser: TestClient, wanted: str = HOME) -> str:
    """Begin, sign in at the provider, and come back: the address that it leads back to."""
    begun = browser.get("/app/oidc", params={"next": wanted})
    assert begun.status_code == 303, begun.text
    return httpx2.get(begun.headers["location"], follow_redirects=False).headers["location"]


def test_whom_the_provider_knows_and_the_list_has_is_signed_in(at: House) -> None:
    browser = at.browser()
    page = browser.get(f"/app/sign-in?next={HOME}").text
    assert f'href="/app/oidc?next={HOME}"' in page
    entered = browser.get(there(browser))
    assert (entered.status_code, entered.headers["location"]) == (303, HOME)
    assert "You are signed in as one, Sales." in browser.get(HOME).text
    with at.store.writing() as connection:
        links.take_back(connection, "one", NOW)
    assert browser.get(HOME).status_code == 303


def test_what_is_asked_of_the_provider_is_bound_to_this_browser(at: House) -> None:
    begun = at.browser().get("/app/oidc")
    wish = dict(parse_qsl(urlsplit(begun.headers["location"]).query))
    assert wish["redirect_uri"] == "http://127.0.0.1:8000/app/oidc/back"
    assert (wish["response_type"], wish["code_challenge_method"]) == ("code", "S256")
    assert len({wish["state"], wish["nonce"], wish["code_challenge"]}) == 3
    cookie = begun.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=lax", "Path=/app/oidc", "Max-Age=600"} <= {*cookie.split("; ")}
    assert SECRET not in begun.headers["location"] + cookie


LIES: dict[str, dict[str, Any]] = {
    "another nonce": {"claims": {"nonce": "x"}},
    "no nonce": {"claims": {"nonce": None}},
    "another audience": {"claims": {"aud": "another"}},
    "another issuer": {"claims": {"iss": "https://evil.example"}},
    "too old": {"claims": {"exp": int(time.time()) - 3600}},
    "another key": {"signed_by": OTHER_KEY},
    "a shared secret": {"algorithm": "HS256", "signed_by": OctKey.import_key(SECRET * 8)},
    "metadata of another": {"metadata": {"issuer": "https://evil.example"}},
    "no keys": {"metadata": {"jwks_uri": "http://127.0.0.1:1/"}},
    "no endpoint": {"metadata": {"token_endpoint": None}},
    "not verified": {"person": {"sub": "42", "email": "one@x.example", "email_verified": False}},
    "nobody of the list": {"person": {"sub": "43", "email": "evil@x.example"}},
    "no address": {"person": {"sub": "44"}},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_provider_that_proves_nothing_lets_nobody_in(
    at: House, issuer: Issuer, caplog: pytest.LogCaptureFixture, lie: str
) -> None:
    browser = at.browser()
    back = "" if "metadata" in lie or lie == "no endpoint" else there(browser)
    for name, value in LIES[lie].items():
        setattr(issuer, name, value)
    answer = browser.get(back or "/app/oidc")
    assert answer.status_code == 403
    assert browser.get(HOME).status_code == 303
    logged = " ".join(it.getMessage() for it in caplog.records if it.name.startswith("lexicon"))
    assert "x.example" not in logged
    assert ("was refused" in logged) == (
        lie not in ("not verified", "nobody of the list", "no address")
    )


def test_what_was_begun_elsewhere_or_comes_back_changed_is_refused(at: House) -> None:
    browser = at.browser()
    back = there(browser)
    assert at.browser().get(back).status_code == 403
    assert browser.get(back.replace("state=", "state=x")).status_code == 403
    assert browser.get(back.split("?")[0]).status_code == 403
    assert (
        browser.get(f"{back.split('code=')[0]}state={back.split('state=')[1]}").status_code == 403
    )
    assert browser.get(back).status_code == 303


def test_a_code_is_good_once(at: House) -> None:
    browser = at.browser()
    back = there(browser)
    cookies = dict(browser.cookies)
    assert browser.get(back).status_code == 303
    thief = at.browser()
    thief.cookies.update(cookies)
    assert thief.get(back).status_code == 403


@pytest.mark.parametrize("wanted", ["https://evil.example", "//evil.example"])
def test_no_way_back_leads_to_another_site(at: House, wanted: str) -> None:
    browser = at.browser()
    assert browser.get(there(browser, wanted)).headers["location"] == "/app/"


def test_whom_it_knew_is_known_by_the_lasting_name_from_then_on(at: House, issuer: Issuer) -> None:
    browser = at.browser()
    assert browser.get(there(browser)).status_code == 303
    issuer.person = {"sub": "42", "email": "married@x.example"}
    assert browser.get(there(browser)).status_code == 303
    issuer.person = {"sub": "77", "email": "one@x.example"}
    assert browser.get(there(browser)).status_code == 403


def test_a_leaver_is_told_that_the_list_has_them_no_more(at: House) -> None:
    before = at.listed("one")
    with at.store.writing() as connection:
        people.change(connection, before, replace(before, team="", roles=()), NOW)
    browser = at.browser()
    answer = browser.get(there(browser))
    assert answer.status_code == 403
    assert "You come as one@x.example, but nobody of that name" in answer.text


def test_a_provider_that_is_away_is_told_on_a_page(at: House) -> None:
    at.provider = provider("http://127.0.0.1:1", CLIENT, SECRET)
    answer = at.browser().get("/app/oidc")
    assert answer.status_code == 403
    assert "Signing in did not work" in answer.text


def test_nobody_keeps_the_provider_busy(at: House) -> None:
    at.provider = provider("http://127.0.0.1:1", CLIENT, SECRET)
    codes = [at.browser().get("/app/oidc").status_code for _ in range(61)]
    assert codes == [403] * 60 + [429]
    assert at.browser(peer="10.9.8.8").get("/app/oidc").status_code == 403


def test_without_a_provider_there_is_no_way_to_it(root: Path) -> None:
    with house(root) as made:
        assert "/app/oidc" not in made.browser().get("/app/sign-in").text
        for page in ("/app/oidc", "/app/oidc/back"):
            assert made.browser().get(page).status_code == 404


@pytest.mark.parametrize(
    ("issuer_address", "client", "secret"),
    [("http://idp.example.com", "c", "s"), ("idp.example.com", "c", "s"), ("https://", "c", "s"),
     ("https://idp.example.com?x", "c", "s"), ("https://idp.example.com", "", "s"),
     ("https://idp.example.com", "c", "")],
)  # fmt: skip
def test_a_provider_is_an_https_address_with_an_id_and_a_secret(
    issuer_address: str, client: str, secret: str
) -> None:
    with pytest.raises(NoProvider):
        provider(issuer_address, client, secret)


def test_its_secret_is_not_shown() -> None:
    assert SECRET not in repr(provider("https://idp.example.com", CLIENT, SECRET))
