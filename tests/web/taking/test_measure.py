"""Measure: the same questions for everybody, first answers final, the key only at the end."""

from __future__ import annotations

import html
import re

import pytest
from starlette.testclient import TestClient

from lexicon.languages.phrase import typeset
from tests.web.taking.forms import Form, form_on
from tests.web.taking.quizzing import (
    House,
    answer_all,
    begin_measure,
    books,
    follow,
    key_of,
    question_of,
    right,
    wrong,
)


@pytest.fixture
def wave(house: House) -> str:
    return house.open_wave("stage/mql", "stage/sal")


def test_home_and_navigation_lead_to_an_open_wave(member: TestClient, wave: str) -> None:
    home = member.get("/app/").text
    assert f'href="/app/measure/{wave}"' in home
    assert "6 questions, until 30\u00a0November\u00a02026." in home
    assert '<a href="/app/measure">Measure</a>' in home
    assert follow(member, member.get("/app/measure")) == f"/app/measure/{wave}"
    page = member.get(f"/app/measure/{wave}").text
    assert "Marketing qualified lead" in page
    assert "There is no time limit." in page


def test_without_a_wave_there_is_nothing_to_measure(house: House, member: TestClient) -> None:
    assert "/app/measure" not in member.get("/app/").text
    house.open_wave("stage/mql", teams=("marketing",))
    assert "/app/measure" not in member.get("/app/").text
    assert follow(member, member.get("/app/measure")) == "/app/"


def test_nothing_is_said_of_an_answer_before_the_end(
    house: House, member: TestClient, wave: str
) -> None:
    address = begin_measure(member, wave)
    form = form_on(member.get(address).text)
    assert member.post(form.action, data=right(house, form)).status_code == 303
    page = member.get(address).text
    assert "Your answer is kept." in page
    assert in_words(house, form) in page
    assert "is-right" not in page
    assert "right answer" not in page.lower().replace("what is right", "")
    base = address.rpartition("/")[0]
    assert "app-result" not in member.get(base).text


def in_words(house: House, form: Form) -> str:
    """The right answer as a list on a page."""
    question = question_of(house, form)
    words = question.in_words(key_of(house, question), books(house).dictionary, "en")
    return "".join(f"<li>{html.escape(typeset('en', text))}</li>" for text in words)


def test_at_the_end_every_question_is_told(house: House, member: TestClient, wave: str) -> None:
    result = member.get(answer_all(member, begin_measure(member, wave))).text
    assert result.count('class="app-result"') == 6
    assert "Only you see this." in result
    assert "The right answer" in result
    assert {(item.wave, item.first) for item in house.answers()} == {(wave, True)}
    assert "You have taken part" in member.get("/app/").text
    begun = member.post(f"/app/measure/{wave}", data={"do": "begin"})
    assert '<h1 id="result"' in member.get(follow(member, begun)).text


def test_the_first_answer_is_final(house: House, member: TestClient, wave: str) -> None:
    address = begin_measure(member, wave)
    form = form_on(member.get(address).text)
    member.post(form.action, data=wrong(house, form))
    again = member.post(form.action, data=right(house, form))
    assert again.status_code == 409
    assert "Another answer to this question was kept before." in again.text
    assert [item.right for item in house.answers()] == [False]
    assert "again=yes" not in member.get(address).text
    assert 'id="question"' not in member.get(f"{address}?again=yes").text


def test_everybody_is_asked_the_same_in_an_order_of_their_own(house: House, wave: str) -> None:
    asked = []
    for name in ("one", "two", "three"):
        browser = house.enter(name)
        address = begin_measure(browser, wave)
        met = []
        for position in range(1, 7):
            page = browser.get(f"{address.rpartition('/')[0]}/{position}").text
            met.append(question_of(house, form_on(page)).id)
        asked.append(tuple(met))
    assert len({tuple(sorted(met)) for met in asked}) == 1
    assert len(set(asked)) > 1


def test_after_the_last_day_nothing_more_is_kept(
    house: House, member: TestClient, wave: str
) -> None:
    address = begin_measure(member, wave)
    form = form_on(member.get(address).text)
    late = form_on(member.get(address.replace("/1", "/2")).text)
    member.post(form.action, data=right(house, form))
    house.clock.wait(days=7)
    refused = member.post(late.action, data=right(house, late))
    assert refused.status_code == 409
    assert "It is over, so that nothing was kept of this answer." in refused.text
    assert len(house.answers()) == 1
    assert "It is over." in house.enter("late").get(f"/app/measure/{wave}").text
    base = address.rpartition("/")[0]
    follow(member, member.post(base, data={"do": "anyway"}))
    assert "1 of 6 right" in member.get(base).text


def test_a_wave_of_another_team_or_of_nobody_is_no_page(house: House, member: TestClient) -> None:
    theirs = house.open_wave("stage/mql", teams=("marketing",))
    for name in (theirs, "w99", "%00", "..%2fw1"):
        assert member.get(f"/app/measure/{name}").status_code == 404
        assert member.post(f"/app/measure/{name}", data={"do": "begin"}).status_code == 404


def test_a_wave_that_has_not_begun_cannot_be_begun(house: House, member: TestClient) -> None:
    wave = house.open_wave("stage/mql", begins=3)
    assert "It has not begun yet." in member.get(f"/app/measure/{wave}").text
    refused = member.post(f"/app/measure/{wave}", data={"do": "begin"})
    assert refused.status_code == 409
    assert re.search("It has not begun yet", refused.text)
