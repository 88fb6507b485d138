"""The page with the button: whose link it is, in that person's language, and nothing that runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lexicon.adoption.store import people
from tests.web.conftest import NOW
from tests.web.entering import House, house

HOME = "/app/proposals"
FORM = {"next": ""}


@pytest.fixture
def at(root: Path) -> Iterator[House]:
    with house(root) as made:
        yield made


def test_a_name_that_would_run_does_not(at: House) -> None:
    before = at.listed("one")
    with at.store.writing() as connection:
        after = replace(before, name="<script>alert(1)</script>\u202e")
        people.change(connection, before, after, NOW)
    browser = at.browser()
    browser.get(at.link("one"))
    page = browser.get("/app/link").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "\u202e" not in page


def test_the_first_page_speaks_the_language_that_the_list_has(at: House) -> None:
    before = at.listed("one")
    with at.store.writing() as connection:
        people.change(connection, before, replace(before, language="fr"), NOW)
    browser = at.browser()
    browser.get(at.link("one"))
    assert "Est-ce vous" in browser.get("/app/link").text
    browser.post("/app/link", data=FORM)
    assert "Propositions" in browser.get(HOME).text
    browser.get(f"{HOME}?lang=en")
    browser.get(at.link("one"))
    assert "Is that you?" in browser.get("/app/link").text
