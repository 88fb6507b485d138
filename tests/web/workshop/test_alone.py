"""What each writes alone: kept, hidden until the wall, never lost, never more than text."""

from __future__ import annotations

import pytest

from tests.web.workshop.conftest import BOUNDARY, DECISION, MQL, ROOM, TERM, Hall, hidden, text_of

HOSTILE = (
    "<script>alert(1)</script>", '=HYPERLINK("http://x")', "\u202eabc", "{{ 7*7 }}", "x" * 30_000,
)  # fmt: skip


def test_nobody_sees_anything_of_others_before_the_wall(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL, BOUNDARY)
    first, second = hall.guest(address, "marketing"), hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    hall.answer(first, address, **{TERM: "My very own words.", DECISION: "included"})
    assert "My very own words." in first.get(address).text
    for browser in (second, leader):
        for page in (address, f"{address}/page", f"{address}/answers.csv", f"{address}/preview"):
            assert "My very own words." not in browser.get(page).text


def test_a_text_hangs_on_the_wall_only_with_consent_and_never_with_a_name(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    shy, bold = hall.guest(address, "sales", shows=False), hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    seen = hidden(shy.get(address).text, "seen")
    shy.post(f"{address}/answers", data={"seen": seen, "do": "save", TERM: "Shy words."})
    hall.answer(bold, address, **{TERM: "Bold words."})
    hall.go_on(leader, address, "wall")
    wall = bold.get(address).text
    assert "Bold" in wall
    assert "Shy" not in wall
    assert "1 text is not shown." in text_of(wall)


def test_the_same_form_sent_twice_says_nothing_new(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL, BOUNDARY)
    guest = hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    form = {"seen": hidden(guest.get(address).text, "seen"), "do": "save", DECISION: "included"}
    answers = [guest.post(f"{address}/answers", data=form).status_code for _ in range(2)]
    hall.go_on(leader, address, "wall")
    answers.append(guest.post(f"{address}/answers", data=form).status_code)
    assert answers == [303, 303, 303]


def test_what_comes_too_late_is_shown_again_and_not_kept(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    guest = hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    form = {"seen": hidden(guest.get(address).text, "seen"), "do": "save", TERM: "Just too late."}
    hall.go_on(leader, address, "wall")
    late = guest.post(f"{address}/answers", data=form)
    assert (late.status_code, "Just too late." in late.text) == (409, True)
    assert "Just too late." not in leader.get(address).text


def test_two_tabs_of_one_person_do_not_overwrite_each_other(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    guest = hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    seen = hidden(guest.get(address).text, "seen")
    hall.answer(guest, address, **{TERM: "First tab."})
    form = {"seen": seen, "do": "save", TERM: "Second tab."}
    second = guest.post(f"{address}/answers", data=form)
    assert second.status_code == 409
    assert "First tab." in second.text
    assert "Second tab." in second.text
    again = {**form, "seen": hidden(second.text, "seen")}
    assert guest.post(f"{address}/answers", data=again).status_code == 303


def test_the_language_can_be_switched_in_the_middle_of_a_text(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    guest = hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    seen = hidden(guest.get(address).text, "seen")
    page = guest.post(f"{address}/answers", data={"seen": seen, "lang": "fr", TERM: "À moitié"})
    assert "À moitié" in page.text
    assert "Vos réponses, sans parler aux autres" in page.text


def test_who_leaves_may_take_everything_along(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    guest = hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    hall.answer(guest, address, **{TERM: "Mine."})
    gone = guest.post(f"{address}/leave", data={"withdraw": "yes"})
    assert gone.headers["location"].startswith(f"{ROOM}/join?left=")
    hall.go_on(leader, address, "wall")
    assert "Mine." not in leader.get(address).text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(hall: Hall, text: str) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    guest = hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    assert hall.answer(guest, address, **{TERM: text}).status_code == 303
    hall.go_on(leader, address, "wall")
    wall = guest.get(address)
    assert wall.status_code == 200
    assert "<script>alert" not in wall.text
    assert "\u202e" not in wall.text


def test_a_hundred_kilobytes_are_cut_where_a_definition_ends(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    guest = hall.guest(address, "sales")
    hall.go_on(leader, address, "alone")
    assert hall.answer(guest, address, **{TERM: "word " * 20_000}).status_code == 303
    assert len(guest.get(address).text) < 60_000
