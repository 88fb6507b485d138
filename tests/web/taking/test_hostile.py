"""Questions are written by people: whatever they hold is text on a page, and so is every answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.adoption.store.open import open_store
from lexicon.web.person import Person
from tests.web.small_bank import write_bank
from tests.web.taking.forms import form_on
from tests.web.taking.quizzing import (
    Clock,
    House,
    begin_measure,
    begin_practice,
    follow,
    ids,
    wrong,
)
from tests.web.test_hostile import HOSTILE, LINK, strange


@pytest.fixture
def house(root: Path, tmp_path: Path) -> Iterator[House]:
    """The small project, each text of its questions hostile."""
    write_bank(root)
    quoted = "'" + f"{HOSTILE} {LINK}".replace("'", "''") + "'"
    for file in (root / "quizzes").iterdir():
        text = file.read_text("utf-8")
        for said in ("What?", "Quoi", "A talk", "Un échange", "Too late", "Two people", "Greet"):
            text = text.replace(f" {said}", f" {quoted}")
        file.write_text(text, "utf-8")
    clock = Clock()
    store = open_store(f"sqlite:///{tmp_path / 'adoption.sqlite'}", clock)
    yield House(root, store, clock, ids())
    store.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_text_of_a_question_becomes_an_element(house: House, language: str) -> None:
    browser = house.open(Person(HOSTILE, "sales"))
    wave = house.open_wave("term/r0")
    met = "".join(
        page
        for first in (begin_practice(browser, "term/r0"), begin_measure(browser, wave))
        for page in pages(house, browser, first, language)
    )
    assert "&lt;script&gt;" in met
    assert strange(met) == []
    assert "49" not in met.replace("7*7", "")
    assert "\u202e" not in met


def pages(house: House, browser: TestClient, first: str, language: str) -> Iterator[str]:
    """Every page of an attempt, answered wrong, before and after."""
    address = first
    while address.rpartition("/")[2].isdigit():
        page = browser.get(f"{address}?lang={language}").text
        form = form_on(page)
        assert browser.post(form.action, data=wrong(house, form)).status_code == 303
        yield from (page, browser.get(address).text)
        address = follow(browser, browser.get(f"{address.rpartition('/')[0]}/next"))
    yield browser.get(address).text


def test_a_form_of_another_site_answers_nothing(house: House) -> None:
    browser = house.open(Person("x", "sales"))
    form = form_on(browser.get(begin_practice(browser, "term/r0")).text)
    for site in ("cross-site", "same-site", "none"):
        sent = browser.post(form.action, data=wrong(house, form), headers={"Sec-Fetch-Site": site})
        assert sent.status_code == 403
    assert house.answers() == []
