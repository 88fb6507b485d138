"""A proxy that signs people in: believed where it is one of ours, and nobody else is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lexicon.web.hosts import NoAddress, public
from lexicon.web.proxy import NoProxy, Proxy, networks
from tests.web.entering import House, enter, house

HOME = "/app/proposals"
USER = "X-Forwarded-User"
OURS = "10.0.0.5"


@pytest.fixture
def at(root: Path) -> Iterator[House]:
    proxy = Proxy(USER, networks((OURS, "10.1.0.0/29", "fd00::5")))
    with house(root, proxy=proxy, public=public("https://words.example.com")) as made:
        yield made


@pytest.mark.parametrize("peer", [OURS, "10.1.0.3", "fd00::5", "::ffff:10.0.0.5"])
def test_whom_our_proxy_names_is_signed_in(at: House, peer: str) -> None:
    page = at.browser(peer=peer).get(HOME, headers={USER: "One@x.example"})
    assert "You are signed in as one, Sales." in page.text
    assert "Sign out" not in page.text


@pytest.mark.parametrize(
    "peer", ["10.0.0.6", "127.0.0.1", "10.1.0.8", "::1", "fd00::6", "", "proxy", "::ffff:10.0.0.6"]
)
def test_nobody_else_can_name_anybody(at: House, peer: str) -> None:
    browser = at.browser(peer=peer)
    spoofed = {USER: "head@x.example", "X-Forwarded-For": OURS, "X-Real-IP": OURS,
               "Forwarded": f"for={OURS}"}  # fmt: skip
    assert browser.get(HOME, headers=spoofed).status_code == 303


@pytest.mark.parametrize("name", ["", " ", "head@x.example, one@x.example", "*", "%"])
def test_a_header_that_names_nobody_signs_nobody_in(at: House, name: str) -> None:
    assert at.browser(peer=OURS).get(HOME, headers={USER: name}).status_code == 303


def test_a_header_sent_twice_names_nobody(at: House) -> None:
    twice = [(USER, "one@x.example"), (USER, "head@x.example")]
    assert at.browser(peer=OURS).get(HOME, headers=twice).status_code == 303


def test_whom_the_list_does_not_know_is_told_so(at: House) -> None:
    browser = at.browser(peer=OURS)
    headers = {USER: "<b>new@x.example"}
    answer = browser.get("/app/sign-in", headers=headers)
    assert answer.status_code == 403
    assert "You come as &lt;b&gt;new@x.example, but nobody of that name" in answer.text
    assert (
        browser.post("/app/proposals/term/r0", data={"do": "x"}, headers=headers).status_code == 401
    )


def test_links_still_work_beside_a_proxy(at: House) -> None:
    browser = at.browser(peer="10.9.9.9")
    enter(browser, at.link("one"))
    assert browser.get(HOME).status_code == 200


def test_guesses_are_counted_by_the_address_that_our_proxy_noted(at: House) -> None:
    def guess(peer: str, noted: str) -> int:
        headers = {"X-Forwarded-For": noted}
        return at.browser(peer=peer).get("/app/link/x", headers=headers).status_code

    codes = [guess(OURS, f"1.1.1.{number}, 9.9.9.9") for number in range(11)]
    assert codes == [403] * 10 + [429]
    assert guess(OURS, "9.9.9.8") == 403
    assert [guess("7.7.7.7", f"1.1.1.{number}") for number in range(11)] == [403] * 10 + [429]


@pytest.mark.parametrize(
    ("host", "status"),
    [("words.example.com", 303), ("WORDS.example.com:443", 303), ("127.0.0.1:8000", 303),
     ("evil.example", 421), ("words.example.com.evil.example", 421), ("words.example.com@x", 421),
     ("xwords.example.com", 421), ("words.example.com evil", 421), ("", 421)],
)  # fmt: skip
def test_only_our_own_names_are_served(at: House, host: str, status: int) -> None:
    answer = at.browser().get(HOME, headers={"Host": host, "X-Forwarded-Host": "evil.example"})
    assert answer.status_code == status
    assert "evil" not in answer.headers.get("location", "")


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://words.example.com", 401), ("http://words.example.com", 403), ("null", 403),
     ("https://evil.example", 403), ("", 403)],
)  # fmt: skip
def test_an_old_browser_behind_a_proxy_is_known_by_the_public_origin(
    at: House, origin: str, status: int
) -> None:
    browser = at.browser("http://words.example.com")
    del browser.headers["Sec-Fetch-Site"]
    headers = {"Origin": origin} if origin else {}
    answer = browser.post("/app/proposals/term/r0", data={"do": "x"}, headers=headers)
    assert answer.status_code == status


@pytest.mark.parametrize("text", ["", "proxy", "10.0.0.5/8", "0.0.0.0/0", "::/0", "10.0.0.5 "])
def test_a_proxy_is_an_address_or_a_small_network(text: str) -> None:
    with pytest.raises(NoProxy):
        networks((text,))


@pytest.mark.parametrize(
    "url",
    [
        "",
        "words",
        "ftp://x",
        "https://",
        "https://x/y",
        "https://u@x",
        "https://x?y",
        "https://[",
        "https://x:99999",
        "https://a b",
    ],
)
def test_a_public_address_is_a_bare_one(url: str) -> None:
    with pytest.raises(NoAddress):
        public(url)


def test_a_public_address_says_its_port_only_where_it_is_unusual() -> None:
    assert public("HTTPS://Words.Example.com:443/").base == "https://words.example.com"
    assert public("http://[::1]:8080").base == "http://[::1]:8080"
