"""People who sit before questions that were shown to them, and what each will send.

The questions are those of our own dictionary; everybody has fifty, in an order of their own, and
all answer at the same pace: what is sent one after another comes from different people. Fifty more
lie behind those, which nobody has looked at yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select, update

from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.given import Progress
from lexicon.adoption.people.admission import Doorkeeper, Opened
from lexicon.adoption.pinned import Pinned, pinned
from lexicon.adoption.store.open import open_store
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.people import somebody
from lexicon.adoption.store.question_revs import pin
from lexicon.adoption.store.sittings import add_attempt
from lexicon.adoption.store.tables.asking import ASKED
from lexicon.adoption.store.tables.people import PERSON
from lexicon.adoption.store.taking_part import take_part
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.bank import read_bank
from lexicon.quiz.pool import pool
from lexicon.quiz.question import Answer
from lexicon.source.load import load

ROOT = Path(__file__).parents[1]
EACH = 50
_ONE_OF_SEVERAL = {"choice", "scenario", "true_false"}


@dataclass(frozen=True)
class Ready:
    """One answer that can be sent."""

    person: str
    attempt: str
    position: int
    submission: str
    answer: Answer


def clock() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def our_dictionary() -> Dictionary:
    """The dictionary of this repository."""
    found = load(ROOT).dictionary
    if found is None:
        raise SystemExit(f"no dictionary in {ROOT}")
    return found


def prepare(url: str, people: int) -> tuple[Store, list[Ready]]:
    """A new store with so many people before fifty questions each, and fifty to come."""
    store, dictionary = open_store(url, clock), our_dictionary()
    questions = pool(read_bank(ROOT).questions, dictionary, "practice")
    asked = [pinned(item, dictionary) for item in questions if item.kind in _ONE_OF_SEVERAL]
    with store.writing() as connection:
        pin(connection, asked, clock())
        for number in range(people):
            at = _sitting(number)
            take_part(connection, at.person, at.person, ("marketing", "sales")[number % 2], clock())
            add_attempt(connection, at, [_put(asked, at, n).id for n in range(1, 2 * EACH + 1)])
        shown = {"served_at": clock() - timedelta(minutes=1)}
        connection.execute(update(ASKED).where(ASKED.c.position <= EACH).values(shown))
    sittings = [_sitting(number) for number in range(people)]
    return store, [_answer(at, asked, n) for n in range(1, EACH + 1) for at in sittings]


def signed_in(store: Store, keeper: Doorkeeper) -> dict[str, str]:
    """Person → the cookie of a session; all have read what is kept of people."""
    with store.writing() as connection:
        connection.execute(update(PERSON).values(noticed_at=clock()))
        names = connection.execute(select(PERSON.c.id)).scalars().all()
        listed = [somebody(connection, name) for name in names]
    return {one.id: keeper.begin(Opened(one), clock()) for one in listed if one}


def _sitting(number: int) -> Progress:
    name = f"{number:032x}"
    return Progress(name, f"p{number}", PRACTICE, (), 2 * EACH, frozenset(), clock(), None)


def _put(asked: list[Pinned], at: Progress, position: int) -> Pinned:
    """What stands at a position; everybody begins elsewhere."""
    return asked[(int(at.attempt, 16) + position) % len(asked)]


def _answer(at: Progress, asked: list[Pinned], position: int) -> Ready:
    key = _put(asked, at, position).key
    return Ready(at.person, at.attempt, position, f"{at.attempt[-24:]}{position:08x}", key)
