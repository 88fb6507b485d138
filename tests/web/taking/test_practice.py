"""Practice: one question a page, what is right and why after each answer, gone on with anywhere."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from tests.web.taking.forms import form_on
from tests.web.taking.quizzing import (
    House,
    answer_all,
    begin_practice,
    books,
    follow,
    question_of,
    right,
    wrong,
)

KINDS = ("choice", "match", "multiple", "order", "scenario", "true_false")


def test_after_each_answer_the_page_says_what_is_right_and_why(
    house: House, member: TestClient
) -> None:
    address = begin_practice(member, "stage/mql")
    form = form_on(member.get(address).text)
    kept = member.post(form.action, data=wrong(house, form))
    assert (kept.status_code, kept.headers["location"]) == (303, address)
    page = member.get(address).text
    assert re.search(r'<h1 id="result" class="app-verdict is-wrong" tabindex="-1" autofocus>', page)
    assert "Your answer" in page
    assert "The right answer" in page
    assert "Marketing qualified lead (MQL)" in page
    assert "Next question" in page


def test_every_kind_of_question_can_be_answered_right(house: House, member: TestClient) -> None:
    about = {item.kind: item.entry for item in books(house).practice}
    assert sorted(about) == list(KINDS)
    met = set()
    for _ in range(4):
        address = begin_practice(member, *sorted({*about.values()}))
        while address.rpartition("/")[2].isdigit():
            form = form_on(member.get(address).text)
            met.add(question_of(house, form).kind)
            assert member.post(form.action, data=right(house, form)).status_code == 303
            assert 'class="app-verdict is-right"' in member.get(address).text
            address = follow(member, member.get(f"{address.rpartition('/')[0]}/next"))
    assert met == {*KINDS}
    assert all(item.right for item in house.answers())


def test_all_answers_lead_to_a_result_that_lists_them(house: House, member: TestClient) -> None:
    page = member.get(answer_all(member, begin_practice(member, "stage/mql", "stage/sal"))).text
    count = len(house.answers())
    assert page.count('class="app-result"') == count
    assert f"{sum(item.right for item in house.answers())} of {count} right" in page
    assert {item.entry for item in house.answers()} == {"stage/mql", "stage/sal"}
    assert {item.wave for item in house.answers()} == {""}


def test_what_was_wrong_may_be_tried_again_and_both_tries_are_kept(
    house: House, member: TestClient
) -> None:
    address = begin_practice(member, "stage/mql")
    form = form_on(member.get(address).text)
    member.post(form.action, data=wrong(house, form))
    assert f'href="{address}?again=yes"' in member.get(address).text
    again = form_on(member.get(f"{address}?again=yes").text)
    assert member.post(again.action, data=right(house, again)).status_code == 303
    assert [(item.first, item.right) for item in house.answers()] == [(True, False), (False, True)]
    assert "again=yes" not in member.get(address).text


def test_what_was_left_goes_on_on_another_device_at_the_first_open_question(
    house: House, member: TestClient
) -> None:
    address = begin_practice(member)
    form = form_on(member.get(address).text)
    member.post(form.action, data=form.filled())
    asked = member.get(address.replace("/1", "/2")).text
    elsewhere = house.open(member.app.state.desk.who(None))  # type: ignore[attr-defined]
    home = elsewhere.get("/app/").text
    assert "You have not finished: 9 questions are left." in home
    go_on = re.findall(r'href="(/app/attempts/\w+/next)"', home)[0]
    there = follow(elsewhere, elsewhere.get(go_on))
    assert there == address.replace("/1", "/2")
    assert options(elsewhere.get(there).text) == options(asked)
    assert begin_practice(elsewhere) == there


def options(page: str) -> list[str]:
    return re.findall(r'<(?:input|option|select)[^>]*value="([^"]*)"', page)[1:]


def test_the_language_changes_in_the_middle_and_what_is_chosen_stays(
    house: House, member: TestClient
) -> None:
    address = begin_practice(member, "stage/mql")
    form = form_on(member.get(address).text)
    chosen = right(house, form)
    french = member.post(form.action, data=chosen | {"do": "", "lang": "fr"})
    assert french.status_code == 200
    assert '<html lang="fr"' in french.text
    assert house.answers() == []
    again = form_on(french.text)
    assert again.options == form.options
    kept = {name: value for name, value in chosen.items() if name not in ("do", "submission")}
    assert checked(french.text) == checked_in(kept)
    assert '<html lang="fr"' in member.get(address).text
    member.post(again.action, data=right(house, again))
    assert [item.language for item in house.answers()] == ["fr"]


def checked(page: str) -> set[str]:
    ticked = re.findall(r'value="([^"]*)" checked', page)
    return {*ticked, *re.findall(r'<option value="([^"]+)" selected', page)}


def checked_in(form: dict[str, str]) -> set[str]:
    return {value for name, value in form.items() if name.partition(".")[0] in CHOSEN}


CHOSEN = ("option", "tick", "place", "match")


def test_nothing_chosen_is_told_and_nothing_is_kept(house: House, member: TestClient) -> None:
    address = begin_practice(member)
    while address.rpartition("/")[2].isdigit():
        form = form_on(member.get(address).text)
        if not form.options:
            member.post(form.action, data=form.filled())
        else:
            refused = member.post(form.action, data={**form.fields, "do": "answer"})
            assert refused.status_code == 422
            assert 'role="alert"' in refused.text
            assert question_of(house, form).id not in {item.question for item in house.answers()}
            member.post(form.action, data=form.filled())
        address = follow(member, member.get(f"{address.rpartition('/')[0]}/next"))


def test_a_question_may_be_left_and_come_back_to(member: TestClient) -> None:
    address = begin_practice(member)
    form = form_on(member.get(address).text)
    skipped = member.post(form.action, data={**form.fields, "do": "skip"})
    assert skipped.headers["location"] == address.replace("/1", "/2")
    base = address.rpartition("/")[0]
    assert follow(member, member.get(f"{base}/next")) == address
    where = member.get(base).text
    assert where.count("<small>open</small>") == 10
    warned = member.post(base, data={"do": "finish"})
    assert warned.status_code == 422
    assert "without an answer" in warned.text
    assert follow(member, member.post(base, data={"do": "anyway"})) == base
    assert "0 of 10 right" in member.get(base).text
    assert member.get(address).headers["location"] == base


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"do": "chosen"}, "Choose at least one word first."),
        ({"do": "chosen", "entry.stage/nobody": "yes"}, "not in the dictionary any more"),
    ],
)
def test_what_cannot_be_practised_is_told(
    member: TestClient, sent: dict[str, str], said: str
) -> None:
    refused = member.post("/app/practice", data=sent)
    assert refused.status_code == 422
    assert said in refused.text
