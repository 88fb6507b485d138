"""What the commands do that tell, erase and forget: export, erase, retention."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from lexicon.adoption.people.enrolment import pseudonym
from lexicon.adoption.store import links, people
from lexicon.adoption.store.erasing import (
    Nobody,
    answers_before,
    delete_all,
    detach,
    forget,
    last_here,
    week,
)
from lexicon.adoption.store.kept import kept
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.people import Listed
from lexicon.cli.answering import clock, new_id
from lexicon.cli.listing import named, said

_MONTH = timedelta(days=30.4375)
"""A twelfth of a year."""


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody who has not been here for long."""

    person: Listed
    last: datetime


def as_json(store: Store, word: str) -> str:
    """All that is kept of a person. Raises NobodyCalled, StoreFault."""
    (person,) = named(store, (word,))
    with store.reading() as connection:
        return json.dumps(kept(connection, person), indent=2, ensure_ascii=False)


def erase(store: Store, gone: Iterable[Listed], with_answers: bool) -> int:
    """Erase people in one transaction; how many answers stay, or went. Raises StoreFault."""
    with store.writing() as connection:
        people.alone(connection)
        if with_answers:
            return delete_all(connection, gone)
        nobodies = {_nobody(): person for person in gone}
        return forget(connection, nobodies, clock())


def _nobody() -> Nobody:
    return Nobody(new_id(), pseudonym(new_id()))


def before(months: int) -> datetime:
    """The moment so many months ago."""
    return clock() - months * _MONTH


def away(store: Store, moment: datetime) -> tuple[Away, ...]:
    """Who has not been here since a moment, the longest away first. Raises StoreFault."""
    with store.reading() as connection:
        last = last_here(connection)
        everybody = people.everybody(connection)
    found = [Away(person, last[person.id]) for person in everybody if last[person.id] < moment]
    return tuple(sorted(found, key=lambda item: item.last))


def old_answers(store: Store, gone: tuple[Away, ...], moment: datetime) -> dict[str, int]:
    """How many answers are older than a moment, of people who are still here."""
    leaving = {item.person.id for item in gone}
    with store.reading() as connection:
        found = answers_before(connection, moment)
        here = {person.id for person in people.everybody(connection)} - leaving
    return {person: count for person, count in found.items() if person in here}


def retire(
    store: Store, gone: tuple[Away, ...], moment: datetime, with_answers: bool
) -> tuple[int, int]:
    """Erase them, let go of older answers and links; how many answers and links.

    Raises StoreFault.
    """
    old = old_answers(store, gone, moment)
    if gone:
        erase(store, [item.person for item in gone], with_answers)
    with store.writing() as connection:
        found = {_nobody(): people.somebody(connection, person) for person in old}
        stays = {nobody: person for nobody, person in found.items() if person}
        detached = detach(connection, stays, moment, clock()) if stays else 0
        return detached, links.clear(connection, moment)


def told(gone: tuple[Away, ...], language: str) -> Iterator[str]:
    """Who would go, a line each."""
    for item in gone:
        facts = {"email": item.person.email, "team": item.person.team or "–"}
        yield said(language, "away", week=week(item.last).date().isoformat(), **facts)
