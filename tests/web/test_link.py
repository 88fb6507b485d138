"""Personal links in the browser: what scanners do, what thieves try, what people see."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.adoption.people.tokens import seal
from lexicon.adoption.store import links
from lexicon.web.hosts import public
from tests.adoption.people.lists import KEYS, NEWER
from tests.web.conftest import NOW
from tests.web.entering import MONTH, House, enter, house

HOME = "/app/proposals"
FORM = {"next": ""}


@pytest.fixture
def at(root: Path) -> Iterator[House]:
    with house(root) as made:
        yield made


def test_a_button_signs_in_and_leads_on(at: House) -> None:
    browser = at.browser()
    assert enter(browser, f"{at.link('one')}?next=/app/proposals/term/r0") == f"{HOME}/term/r0"
    assert "You are signed in as one, Sales." in browser.get(HOME).text


def test_without_a_wish_the_link_leads_home(at: House) -> None:
    assert enter(at.browser(), at.link("one")) == "/app/"


def test_a_scanner_that_opens_links_and_follows_them_signs_nobody_in(at: House) -> None:
    link = at.link("one")
    scanner = at.browser()
    for method in ("GET", "HEAD"):
        scanner.request(method, link, follow_redirects=True)
    assert scanner.get(HOME).status_code == 303
    with at.store.reading() as connection:
        identifier = at.keeper.open(link.rpartition("/")[2], NOW).link
        found = links.find(connection, identifier)
    assert found is not None
    assert found.last_used_at is None
    assert enter(at.browser(), link) == "/app/"


def test_the_token_leaves_the_address_and_no_page_holds_it(at: House) -> None:
    link, browser = at.link("one"), at.browser()
    token = link.rpartition("/")[2]
    opened = browser.get(link)
    assert opened.headers["referrer-policy"] == "no-referrer"
    assert opened.headers["location"] == "/app/link"
    cookie = opened.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=lax", "Path=/app/link", "Max-Age=600"} <= {*cookie.split("; ")}
    page = browser.get("/app/link")
    assert token not in page.text
    assert "This link is for one. Is that you?" in page.text


def test_the_cookie_is_for_this_site_alone_and_no_script_reads_it(at: House) -> None:
    browser = at.browser()
    browser.get(at.link("one"))
    cookies = browser.post("/app/link", data=FORM).headers.get_list("set-cookie")
    session = next(cookie for cookie in cookies if cookie.startswith("lexicon_session="))
    assert {"HttpOnly", "SameSite=lax", "Path=/", "Max-Age=1209600"} <= {*session.split("; ")}
    assert any(cookie.startswith('lexicon_link="";') for cookie in cookies)


def test_over_https_the_cookie_is_for_https_and_this_host_alone(root: Path) -> None:
    with house(root, public=public("https://words.example.com")) as made:
        browser = made.browser("https://words.example.com")
        browser.get(made.link("one"))
        cookies = browser.post("/app/link", data=FORM).headers.get_list("set-cookie")
        session = next(cookie for cookie in cookies if cookie.startswith("__Host-lexicon="))
        assert {"Secure", "HttpOnly", "Path=/"} <= {*session.split("; ")}
        assert "omain" not in session
        assert browser.get(HOME).status_code == 200


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("forged", "This link does not work"),
        ("expired", "This link has run out"),
        ("revoked", "This link was taken back"),
        ("gone", "This link is no longer known"),
        ("old key", "This link does not work"),
        ("session", "This link does not work"),
        ("other person", "This link is no longer known"),
    ],
)
def test_a_link_that_lets_nobody_in_says_what_to_do_and_is_logged_without_a_name(
    at: House, caplog: pytest.LogCaptureFixture, reason: str, told: str
) -> None:
    link = at.link("one")
    with at.store.writing() as connection:
        if reason == "revoked":
            links.take_back(connection, "one", NOW)
        identifier = at.keeper.new_id() if reason == "gone" else "x"
    payload = {"person": "one", "link": identifier}
    made = {
        "forged": link[:-3] + "AAA",
        "gone": f"/app/link/{seal(KEYS, 'link', payload, NOW)}",
        "old key": f"/app/link/{seal(NEWER, 'link', payload, NOW)}",
        "session": f"/app/link/{seal(KEYS, 'session', payload, NOW)}",
        "other person": f"/app/link/{seal(KEYS, 'link', payload | {'person': 'other'}, NOW)}",
    }
    if reason == "expired":
        at.now = NOW + MONTH
    with caplog.at_level(logging.INFO):
        answer = at.browser().get(made.get(reason, link))
    assert answer.status_code == 403
    assert told in answer.text
    logged = "\n".join(it.getMessage() for it in caplog.records if it.name.startswith("lexicon"))
    assert logged.startswith("a link was refused: ")
    for secret in ("one@", " one", "10.9.8.7", link.rpartition("/")[2][:20]):
        assert secret not in logged


def test_a_link_that_was_taken_back_puts_out_who_came_by_it(at: House) -> None:
    browser, other = at.signed_in("one"), at.signed_in("other")
    with at.store.writing() as connection:
        links.take_back(connection, "one", NOW)
    assert browser.get(HOME).status_code == 303
    assert other.get(HOME).status_code == 200


def test_a_session_ends_by_itself_and_at_the_button(at: House) -> None:
    browser = at.signed_in("one")
    copy = at.browser()
    copy.cookies.update(browser.cookies)
    assert copy.get(HOME).status_code == 200
    left = browser.post("/app/sign-out", data=FORM)
    assert left.headers["location"] == "/app/sign-in?done=out"
    assert "You are signed out" in browser.get(left.headers["location"]).text
    assert copy.get(HOME).status_code == 303
    again = at.signed_in("one")
    at.now = NOW + timedelta(days=14)
    assert again.get(HOME).status_code == 303


def test_signing_in_and_out_must_come_from_a_page_of_ours(at: House) -> None:
    browser = at.browser()
    browser.get(at.link("one"))
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert browser.post("/app/link", data=FORM, headers=foreign).status_code == 403
    assert browser.get(HOME).status_code == 303
    signed_in = at.signed_in("one")
    assert signed_in.post("/app/sign-out", data=FORM, headers=foreign).status_code == 403
    assert signed_in.get(HOME).status_code == 200


def test_a_session_cannot_be_put_together(at: House) -> None:
    token = at.link("one").rpartition("/")[2]
    for value in (token, "x", "", seal(KEYS, "session", {"person": "head"}, NOW), "a" * 9999):
        browser = at.browser()
        browser.cookies.set("lexicon_session", value)
        assert browser.get(HOME).status_code == 303


@pytest.mark.parametrize("wanted", ["https://evil.example", "//evil.example", "/\\evil.example"])
def test_no_link_leads_to_another_site(at: House, wanted: str) -> None:
    browser = at.browser()
    browser.get(at.link("one"), params={"next": wanted})
    assert wanted not in browser.get("/app/link", params={"next": wanted}).text
    assert browser.post("/app/link", data={"next": wanted}).headers["location"] == "/app/"


def test_who_keeps_no_cookies_is_told(at: House) -> None:
    browser = at.browser()
    browser.get(at.link("one"))
    browser.cookies.clear()
    for answer in (browser.get("/app/link"), browser.post("/app/link", data=FORM)):
        assert answer.status_code == 403
        assert "Open your link once more" in answer.text


def test_where_one_person_is_served_there_are_no_links(sales: TestClient) -> None:
    assert sales.get("/app/link/x").status_code == 404
    assert sales.get("/app/link").status_code == 404
