"""An answer is kept once: pressed twice, in two tabs, replayed, gone back to, or much too late."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.testclient import TestClient

from tests.web.taking.forms import Form, form_on
from tests.web.taking.quizzing import (
    House,
    begin_measure,
    begin_practice,
    follow,
    right,
    wrong,
)


def test_a_button_pressed_twice_keeps_one_answer(house: House, member: TestClient) -> None:
    address = begin_measure(member, house.open_wave("stage/mql"))
    form = form_on(member.get(address).text)
    first, second = (member.post(form.action, data=right(house, form)) for _ in range(2))
    assert (first.status_code, second.status_code) == (303, 303)
    assert first.headers["location"] == second.headers["location"]
    assert len(house.answers()) == 1


def test_two_tabs_keep_the_first_answer_and_show_it_in_the_other(
    house: House, member: TestClient
) -> None:
    address = begin_practice(member, "stage/mql")
    one, two = (form_on(member.get(address).text) for _ in range(2))
    assert one.fields["submission"] != two.fields["submission"]
    assert member.post(one.action, data=right(house, one)).status_code == 303
    late = member.post(two.action, data=wrong(house, two))
    assert late.status_code == 409
    assert "Another answer to this question was kept before." in late.text
    assert 'class="app-verdict is-right"' in late.text
    assert member.post(two.action, data=right(house, two)).status_code == 303
    assert [item.right for item in house.answers()] == [True]


def test_many_tabs_at_once_keep_one_answer(house: House, member: TestClient) -> None:
    address = begin_measure(member, house.open_wave("stage/mql"))
    forms = [form_on(member.get(address).text) for _ in range(8)]
    sent = [(wrong if at % 2 else right)(house, form) for at, form in enumerate(forms)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda data: member.post(address, data=data).status_code, sent))
    assert set(found) <= {303, 409}
    assert len(house.answers()) == 1
    kept = house.answers()[0].right
    assert [status == 303 for status in found] == [bool(at % 2) != kept for at in range(8)]


def test_a_stale_form_of_a_try_says_so(house: House, member: TestClient) -> None:
    address = begin_practice(member, "stage/mql")
    form = form_on(member.get(address).text)
    member.post(form.action, data=wrong(house, form))
    again, stale = (form_on(member.get(f"{address}?again=yes").text) for _ in range(2))
    member.post(again.action, data=right(house, again))
    refused = member.post(stale.action, data=wrong(house, stale))
    assert refused.status_code == 409
    assert len(house.answers()) == 2


@pytest.mark.parametrize("fields", [{"submission": ""}, {"submission": "x" * 32}, {"turn": "7"}])
def test_a_form_that_was_not_ours_is_shown_again(
    house: House, member: TestClient, fields: dict[str, str]
) -> None:
    address = begin_practice(member, "stage/mql")
    form = form_on(member.get(address).text)
    refused = member.post(form.action, data=right(house, form) | fields)
    assert refused.status_code == 409
    assert "no longer up to date" in refused.text
    assert house.answers() == []
    again = form_on(refused.text)
    assert member.post(again.action, data=right(house, again) | {"turn": "0"}).status_code == 303


def test_a_replayed_submission_answers_no_other_question(house: House, member: TestClient) -> None:
    address = begin_measure(member, house.open_wave("stage/mql", "stage/sal"))
    form = form_on(member.get(address).text)
    member.post(form.action, data=right(house, form))
    other = form_on(member.get(address.replace("/1", "/2")).text)
    replayed = right(house, other) | {"submission": form.fields["submission"]}
    assert member.post(other.action, data=replayed).status_code == 409
    assert len(house.answers()) == 1


def test_a_question_that_was_never_shown_cannot_be_answered(
    house: House, member: TestClient
) -> None:
    address = begin_measure(member, house.open_wave("stage/mql"))
    form = form_on(member.get(address).text)
    unseen = Form(address.replace("/1", "/3"), form.fields, {})
    sent = {**right(house, unseen), "submission": "b" * 32}
    answer = member.post(unseen.action, data=sent)
    assert answer.status_code in (303, 409)
    assert all(item.served_at for item in house.answers())


def test_the_back_button_shows_what_was_kept(house: House, member: TestClient) -> None:
    address = begin_practice(member, "stage/mql")
    form = form_on(member.get(address).text)
    member.post(form.action, data=right(house, form))
    member.get(follow(member, member.get(address.replace("/1", "/next"))))
    back = member.get(address)
    assert 'class="app-verdict is-right"' in back.text
    assert back.headers["cache-control"] == "no-store"
