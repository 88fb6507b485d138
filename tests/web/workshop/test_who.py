"""Who may do what in a workshop: whoever leads, members, guests, strangers."""

from __future__ import annotations

from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.web.conftest import NOW, client
from tests.web.entering import House
from tests.web.workshop.conftest import BOUNDARY, MQL, ROOM, Hall


def test_a_guest_leads_nothing_and_is_nobody_elsewhere(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL, BOUNDARY)
    guest = hall.guest(address, "sales")
    hall.person = None
    assert guest.get(address).status_code == 200
    for path in ("phase", "choose", "close"):
        assert guest.post(f"{address}/{path}", data={"phase": "wall"}).status_code == 403
    for path in ("preview", "answers.csv"):
        assert guest.get(f"{address}/{path}").status_code in (403, 404)
    for path in ("/app/proposals", f"{ROOM}/new", ROOM, "/app/"):
        assert "/app/sign-in" in guest.get(path).headers["location"]


def test_a_stranger_is_shown_the_way_in_and_nothing_else(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    hall.person = None
    stranger = hall.browser()
    assert stranger.get(address).headers["location"] == f"{ROOM}/join"
    for path in ("answers", "vote", "wording", "leave", "phase", "close"):
        assert stranger.post(f"{address}/{path}", data={"phase": "wall"}).status_code == 403
    wrong = stranger.post(f"{ROOM}/join", data={"code": "NO0000", "team": "sales", "do": "join"})
    assert wrong.status_code == 422
    assert stranger.get(f"{ROOM}/{'0' * 31}9").status_code == 404


def test_a_member_takes_part_and_does_not_lead(hall: Hall) -> None:
    leader = hall.browser()
    address = hall.begin(leader, MQL)
    code = hall.code(address)
    hall.person = Person("somebody", "sales", "p1", frozenset({"member"}))
    member = hall.browser()
    form = {"ticket": hall.new_id(), "code": code, "team": "sales", "do": "join"}
    assert member.post(f"{ROOM}/join", data=form).headers["location"] == address
    assert "You lead" not in member.get(address).text
    assert member.get(f"{ROOM}/new").status_code == 403
    assert hall.browser().get(address).status_code == 200


def test_without_a_store_there_is_no_workshop(hall: Hall) -> None:
    bare = client(create_app(hall.root, lambda _: hall.person, lambda: NOW))
    assert bare.get(ROOM).status_code == 404


def test_nobody_tries_codes_one_after_the_other(hall: Hall) -> None:
    house = House(hall.root, hall.store)
    stranger = house.browser()
    form = {"team": "sales", "do": "join"}
    tried = [
        stranger.post(f"{ROOM}/join", data={**form, "code": f"NO000{n}"}).status_code
        for n in range(11)
    ]
    assert tried == [422] * 10 + [429]
