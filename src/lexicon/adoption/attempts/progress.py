"""How far somebody has come, and what they gave."""

from __future__ import annotations

from lexicon.adoption.attempts.faults import NoSuchAttempt, NotFinished
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.given import Given, Progress
from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.sittings import close_attempt, find_attempt, given_in, progress_of
from lexicon.quiz.question import Answer


def progress(store: Store, person: str, attempt: str) -> Progress:
    """How far an attempt has come. Raises NoSuchAttempt, of another person's too; StoreFault."""
    with store.reading() as connection:
        return progress_in(connection, person, attempt)


def open_practice(store: Store, person: str) -> Progress | None:
    """What a person was practising when they left, to go on with. Raises StoreFault."""
    with store.reading() as connection:
        found = find_attempt(connection, person, PRACTICE, only_open=True)
        return None if found is None else progress_in(connection, person, found)


def results(store: Store, person: str, attempt: str) -> tuple[Given, ...]:
    """All answers of an attempt with their keys.

    Raises NoSuchAttempt, StoreFault; NotFinished while a measure goes on.
    """
    with store.reading() as connection:
        found = progress_in(connection, person, attempt)
        if found.wave != PRACTICE and not found.is_over:
            raise NotFinished
        return given_in(connection, attempt)


def own_answer(store: Store, person: str, attempt: str, position: int) -> Answer | None:
    """What a person answered first to a question, and nothing of whether it was right.

    Raises NoSuchAttempt, StoreFault.
    """
    with store.reading() as connection:
        progress_in(connection, person, attempt)
        given = given_in(connection, attempt)
    return next((item.answer for item in given if item.position == position), None)


def finish(store: Store, person: str, attempt: str) -> Progress:
    """End an attempt; what has no answer gets none. Raises NoSuchAttempt, StoreFault."""
    with store.writing() as connection:
        progress_in(connection, person, attempt)
        close_attempt(connection, attempt, store.now())
        return progress_in(connection, person, attempt)


def progress_in(connection: Connection, person: str, attempt: str) -> Progress:
    """The same on a connection. Raises NoSuchAttempt."""
    found = progress_of(connection, attempt, person)
    if found is None:
        raise NoSuchAttempt
    return found
