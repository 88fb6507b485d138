"""Who gets in by a link, and when no longer: expired, taken back, erased, of another."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from lexicon.adoption.people.admission import SESSION, Doorkeeper, Refused
from lexicon.adoption.people.enrolment import leaving
from lexicon.adoption.people.keys import Keys
from lexicon.adoption.people.tokens import seal
from lexicon.adoption.store import links, people
from lexicon.adoption.store.opened import Store
from tests.adoption.people.lists import KEYS, NEWER, ids, listed, whose
from tests.adoption.stores import NOW

MONTH = timedelta(days=30)


@pytest.fixture
def keeper(store: Store) -> Doorkeeper:
    listed(store, "one", "other")
    return Doorkeeper(store, KEYS, ids())


def handed_out(keeper: Doorkeeper, name: str = "one") -> str:
    with keeper.store.reading() as connection:
        person = people.somebody(connection, name)
    assert person is not None
    ((_, token),) = keeper.hand_out([person], NOW, MONTH)
    return token


def why_not(keeper: Doorkeeper, token: str, now=NOW) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises(Refused) as refused:
        keeper.open(token, now)
    return refused.value.reason


def lets_in(keeper: Doorkeeper, token: str, now: datetime = NOW) -> bool:
    return keeper.open(token, now).person.team == "sales"


def test_a_link_may_be_opened_often_and_begins_sessions_of_its_owner(keeper: Doorkeeper) -> None:
    token = handed_out(keeper)
    assert {keeper.open(token, NOW).person.name for _ in range(3)} == {"one"}
    for _ in range(2):
        cookie = keeper.begin(keeper.open(token, NOW), NOW)
        person = whose(keeper, cookie, NOW)
        assert person is not None
        assert person.name == "one"


def test_opening_a_link_writes_nothing(keeper: Doorkeeper) -> None:
    opened = keeper.open(handed_out(keeper), NOW)
    with keeper.store.reading() as connection:
        link = links.find(connection, opened.link)
    assert link is not None
    assert link.last_used_at is None


def test_a_link_ends_on_its_day(keeper: Doorkeeper) -> None:
    token = handed_out(keeper)
    assert lets_in(keeper, token, NOW + MONTH - timedelta(seconds=1))
    assert why_not(keeper, token, NOW + MONTH) == "expired"
    assert why_not(keeper, token, NOW + timedelta(days=400)) == "expired"


def test_a_link_that_was_taken_back_ends_its_sessions_too(keeper: Doorkeeper) -> None:
    token, other = handed_out(keeper), handed_out(keeper, "other")
    cookie = keeper.begin(keeper.open(token, NOW), NOW)
    with keeper.store.writing() as connection:
        assert links.take_back(connection, "one", NOW) == 2
        assert links.take_back(connection, "one", NOW) == 0
    assert why_not(keeper, token) == "revoked"
    assert whose(keeper, cookie, NOW) is None
    assert lets_in(keeper, other)


def test_one_link_taken_back_ends_what_began_with_it_alone(keeper: Doorkeeper) -> None:
    lost, kept = keeper.open(handed_out(keeper), NOW), keeper.open(handed_out(keeper), NOW)
    on_lost, on_kept = keeper.begin(lost, NOW), keeper.begin(kept, NOW)
    with keeper.store.writing() as connection:
        links.take_back_one(connection, lost.link, NOW)
    assert (whose(keeper, on_lost, NOW), whose(keeper, on_kept, NOW)) == (None, kept.person)


def test_a_session_that_was_ended_is_ended_for_every_copy_of_its_cookie(keeper: Doorkeeper) -> None:
    opened = keeper.open(handed_out(keeper), NOW)
    here, there = keeper.begin(opened, NOW), keeper.begin(opened, NOW)
    keeper.end(here, NOW)
    assert (whose(keeper, here, NOW), whose(keeper, there, NOW)) == (None, opened.person)


def test_a_session_ends_by_itself(keeper: Doorkeeper) -> None:
    cookie = keeper.begin(keeper.open(handed_out(keeper), NOW), NOW)
    assert whose(keeper, cookie, NOW + SESSION - timedelta(seconds=1))
    assert whose(keeper, cookie, NOW + SESSION) is None


def test_a_leaver_has_no_way_in(keeper: Doorkeeper) -> None:
    token = handed_out(keeper)
    opened = keeper.open(token, NOW)
    cookie = keeper.begin(opened, NOW)
    with keeper.store.writing() as connection:
        people.change(connection, opened.person, leaving(opened.person), NOW)
    assert why_not(keeper, token) == "revoked"
    assert whose(keeper, cookie, NOW) is None


def test_links_and_cookies_cannot_stand_in_for_each_other(keeper: Doorkeeper) -> None:
    token = handed_out(keeper)
    cookie = keeper.begin(keeper.open(token, NOW), NOW)
    assert why_not(keeper, cookie) == "forged"
    assert whose(keeper, token, NOW) is None
    keeper.end(token, NOW)
    assert lets_in(keeper, token)


def test_a_seal_without_its_row_lets_nobody_in(keeper: Doorkeeper) -> None:
    mine = keeper.open(handed_out(keeper), NOW).link
    for payload in ({"person": "one"}, {"person": "other", "link": mine}, {"link": "none"}):
        assert why_not(keeper, seal(KEYS, "link", payload, NOW)) == "gone"
    session = {"person": "other", "session": mine}
    assert whose(keeper, seal(KEYS, "session", session, NOW), NOW) is None


def test_the_row_of_a_session_is_no_link(keeper: Doorkeeper) -> None:
    keeper.begin(keeper.open(handed_out(keeper), NOW), NOW)
    with keeper.store.reading() as connection:
        rows = [links.find(connection, f"{number:012x}".ljust(32, "0")) for number in range(1, 4)]
    (session,) = [row for row in rows if row and row.purpose == "session"]
    payload = {"person": "one", "link": session.id}
    assert why_not(keeper, seal(KEYS, "link", payload, NOW)) == "gone"


def test_a_new_key_signs_and_the_old_one_is_believed_until_it_is_forgotten(store: Store) -> None:
    listed(store, "one")
    old = Doorkeeper(store, KEYS, ids())
    token = handed_out(old)
    cookie = old.begin(old.open(token, NOW), NOW)
    rotated = Doorkeeper(store, NEWER, ids())
    assert lets_in(rotated, token)
    assert whose(rotated, cookie, NOW)
    forgotten = Doorkeeper(store, Keys(NEWER.secrets[:1]), ids())
    assert why_not(forgotten, token) == "forged"
    assert whose(forgotten, cookie, NOW) is None


def test_what_is_over_is_forgotten_in_time(keeper: Doorkeeper) -> None:
    token = handed_out(keeper)
    with keeper.store.writing() as connection:
        assert links.clear(connection, NOW + MONTH) == 0
        assert links.clear(connection, NOW + MONTH + timedelta(seconds=1)) == 1
    assert why_not(keeper, token) == "gone"
