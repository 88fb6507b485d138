"""Whoever looks after the dictionary opens a wave in the browser, and may end it before its day."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from lexicon.adoption.attempts.waves import all_waves
from tests.web.taking.quizzing import House, begin_measure

PATH = "/app/waves"
TYPED = {
    "opens": "2026-11-23",
    "closes": "2026-12-04",
    "each": "2",
    "team.sales": "yes",
    "entry.stage/mql": "yes",
    "entry.stage/sal": "yes",
}


def send(browser: TestClient, typed: dict[str, str], do: str = "open") -> Any:
    seen = re.findall(r'name="seen" value="(\d+)"', browser.get(PATH).text)
    return browser.post(PATH, data={"seen": "".join(seen), **typed, "do": do})


def test_a_wave_is_opened_and_its_people_find_it(
    house: House, owner: TestClient, member: TestClient
) -> None:
    assert send(owner, TYPED).headers["location"] == f"{PATH}?done=opened"
    page = owner.get(f"{PATH}?done=opened").text
    assert "The wave is set up." in page
    assert "Wave 1" in page
    wave = all_waves(house.store)[0]
    assert (wave.entries, wave.teams, wave.each) == (("stage/mql", "stage/sal"), ("sales",), 2)
    assert wave.closes_at.isoformat() == "2026-12-05T00:00:00+00:00"
    assert "4 questions" in member.get("/app/").text
    begin_measure(member, wave.id)


def test_two_waves_that_follow_each_other_share_no_question(
    house: House, owner: TestClient
) -> None:
    for _ in range(2):
        send(owner, TYPED)
    assert [wave.forms for wave in all_waves(house.store)] == [("a", "a"), ("b", "b")]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"opens": "2026-12-05"}, "The last day is before the first."),
        ({"closes": "2026-11-22", "opens": "2026-11-20"}, "The last day is over already."),
        ({"opens": ""}, "A day is missing"),
        ({"closes": "4 December"}, "A day is missing"),
        ({"closes": "9999-12-31"}, "A day is missing"),
        ({"team.sales": None}, "Choose at least one team."),
        ({"entry.stage/mql": None, "entry.stage/sal": None}, "Choose at least one word."),
    ],
)
def test_what_cannot_be_opened_is_told_and_what_was_typed_stays(
    house: House, owner: TestClient, typed: dict[str, str | None], said: str
) -> None:
    form = {name: value for name, value in {**TYPED, **typed}.items() if value is not None}
    refused = send(owner, form)
    assert refused.status_code == 422
    assert said in refused.text
    assert f'value="{form["closes"]}"' in refused.text
    ticked = re.findall(r'name="entry\.([^"]*)" value="yes" checked', refused.text)
    assert ticked == [name.removeprefix("entry.") for name in form if name.startswith("entry.")]
    assert all_waves(house.store) == ()


def test_a_button_pressed_twice_opens_one_wave(house: House, owner: TestClient) -> None:
    form = {"seen": "0", **TYPED, "do": "open"}
    answers = [owner.post(PATH, data=form).status_code for _ in range(2)]
    assert answers == [303, 409]
    assert len(all_waves(house.store)) == 1


def test_a_wave_is_closed_after_a_question_and_once(
    house: House, owner: TestClient, member: TestClient
) -> None:
    wave = house.open_wave("stage/mql")
    asked = owner.post(PATH, data={"wave": wave, "do": "ask"})
    assert "cannot be opened again" in asked.text
    assert all_waves(house.store)[0].closed_at is None
    closed = owner.post(PATH, data={"wave": wave, "do": "close"})
    assert closed.headers["location"] == f"{PATH}?done=closed"
    assert "/app/measure" not in member.get("/app/").text
    again = owner.post(PATH, data={"wave": wave, "do": "close"})
    assert again.status_code == 409
    assert "was closed already" in again.text
    assert owner.post(PATH, data={"wave": "w9", "do": "close"}).status_code == 404


def test_members_see_nothing_of_it_and_heads_only_read(house: House, member: TestClient) -> None:
    house.open_wave("stage/mql")
    assert member.get(PATH).status_code == 403
    assert f'href="{PATH}"' not in member.get("/app/").text
    head = house.enter("head", role="head")
    page = head.get(PATH).text
    assert "Wave 1" in page
    assert "A new wave" not in page
    for do in ("open", "close", "ask"):
        assert head.post(PATH, data={**TYPED, "wave": "w1", "do": do}).status_code == 403
        assert member.post(PATH, data={**TYPED, "wave": "w1", "do": do}).status_code == 403
    assert [wave.closed_at for wave in all_waves(house.store)] == [None]


def test_the_language_changes_without_losing_what_was_typed(owner: TestClient) -> None:
    french = send(owner, TYPED | {"lang": "fr"}, do="")
    assert "Une nouvelle vague" in french.text
    assert french.text.count("checked") == 3
    assert 'value="2026-12-04"' in french.text
