"""What practice and measure share when they begin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lexicon.adoption.attempts.faults import NoSuchPerson
from lexicon.adoption.given import Progress
from lexicon.adoption.pinned import Pinned
from lexicon.adoption.store.around import hold
from lexicon.adoption.store.opened import Connection
from lexicon.adoption.store.question_revs import pin
from lexicon.adoption.store.sittings import add_attempt
from lexicon.adoption.store.taking_part import team_of


def must_take_part(connection: Connection, person: str) -> str:
    """The team of a person, who may do nothing else meanwhile. Raises NoSuchPerson."""
    hold(connection, [person])
    team = team_of(connection, person)
    if team is None:
        raise NoSuchPerson
    return team


def begin(
    connection: Connection,
    person: str,
    wave: str,
    entries: tuple[str, ...],
    questions: Sequence[Pinned],
    seed: str,
    now: datetime,
) -> Progress:
    """A new attempt, in the order of its questions; its id is the seed of every shuffle in it."""
    start = Progress(seed, person, wave, entries, len(questions), frozenset(), now, None)
    pin(connection, questions, now)
    add_attempt(connection, start, [item.id for item in questions])
    return start
