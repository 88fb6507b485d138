"""Adding people: by address, twice as well as once, and all or nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlalchemy import func, select

from lexicon.adoption.people.enrolment import Enrolment, enrolment, leaving
from lexicon.adoption.people.roster import Newcomer
from lexicon.adoption.store import people
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.tables.people import ROSTER_EVENT
from tests.adoption.people.lists import ids, listed
from tests.adoption.stores import NOW

ONE = Newcomer(2, "a@x.example", "A", "sales", ("member",), "fr")
OTHER = Newcomer(3, "b@x.example", "B", "marketing", ("head", "owner"), "")


def added(store: Store, *newcomers: Newcomer) -> Enrolment:
    """What `lexicon people add` does, in one transaction."""
    with store.writing() as connection:
        people.alone(connection)
        made = enrolment(newcomers, people.everybody(connection), ids())
        people.add(connection, made.added, NOW)
        for change in made.changed:
            people.change(connection, change.before, change.after, NOW)
    return made


def events(store: Store) -> int:
    with store.reading() as connection:
        return connection.execute(select(func.count()).select_from(ROSTER_EVENT)).scalar_one()


def test_new_people_are_listed_with_their_roles(store: Store) -> None:
    assert len(added(store, ONE, OTHER).added) == 2
    with store.reading() as connection:
        known = people.everybody(connection)
    assert [(it.email, it.name, it.team, it.roles, it.language) for it in known] == [
        ("a@x.example", "A", "sales", ("member",), "fr"),
        ("b@x.example", "B", "marketing", ("head", "owner"), ""),
    ]
    assert len({it.id for it in known} | {it.pseudonym for it in known}) == 4


def test_adding_twice_changes_nothing(store: Store) -> None:
    added(store, ONE, OTHER)
    again = added(store, OTHER, ONE)
    assert (again.added, again.changed, again.unchanged) == ((), (), 2)
    assert events(store) == 2


def test_what_the_file_says_otherwise_is_changed_and_a_move_is_an_event(store: Store) -> None:
    added(store, ONE, OTHER)
    moved = replace(ONE, team="marketing", name="A. B.", language="")
    made = added(store, moved)
    assert [change.fields for change in made.changed] == [("name", "team")]
    assert events(store) == 3
    with store.reading() as connection:
        now = people.called(connection, " A@x.example ")
    assert now is not None
    assert (now.team, now.name, now.language) == ("marketing", "A. B.", "fr")


def test_a_leaver_is_in_no_team_and_may_come_back(store: Store) -> None:
    (person,) = listed(store, "leaver")
    with store.writing() as connection:
        people.change(connection, person, leaving(person), NOW)
    with store.reading() as connection:
        gone = people.called(connection, person.email)
    assert gone is not None
    assert (gone.team, gone.roles) == ("", ())
    back = added(store, Newcomer(2, person.email, person.name, "sales", ("member",), "en"))
    assert [change.fields for change in back.changed] == [("team", "roles")]
    assert events(store) == 3


def test_the_same_file_added_by_eight_at_once_lists_everybody_once(store: Store) -> None:
    crowd = [replace(ONE, email=f"{number}@x.example") for number in range(20)]
    fresh = iter(range(8))

    def add(_: int) -> int:
        start = next(fresh) * 1000
        numbers = iter(range(start, start + 999))
        with store.writing() as connection:
            people.alone(connection)
            known = people.everybody(connection)
            made = enrolment(crowd, known, lambda: f"{next(numbers):012}".ljust(32, "0"))
            people.add(connection, made.added, NOW)
        return len(made.added)

    with ThreadPoolExecutor(8) as together:
        assert sum(together.map(add, range(8))) == 20
    with store.reading() as connection:
        assert len(people.everybody(connection)) == 20


def test_the_notice_counts_from_the_first_time_it_was_read(store: Store) -> None:
    (person,) = listed(store, "reader")
    for moment in (NOW, NOW.replace(year=2027)):
        with store.writing() as connection:
            people.noticed(connection, person.id, moment)
    with store.reading() as connection:
        found = people.somebody(connection, person.id)
    assert found is not None
    assert found.noticed_at == NOW
