"""Show one question of an attempt, and note when it was first shown."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.adoption.attempts.faults import NoSuchAttempt
from lexicon.adoption.attempts.progress import progress_in
from lexicon.adoption.given import Progress
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.sittings import put_before, serve, served
from lexicon.quiz.question import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was pinned, for `quiz.show`, whose seed is `seed`: it holds its own key.

    `progress.answered` says whether it has an answer already, `is_new` that nobody noted yet when
    it was shown.
    """

    position: int
    question: Question
    seed: str
    progress: Progress
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Put:
    """A question that lies before somebody, and no more of the attempt: enough to read a form."""

    position: int
    question: Question
    seed: str
    is_new: bool


def asked(store: Store, person: str, attempt: str, position: int) -> Asked:
    """The question at a position, counted from 1. Raises NoSuchAttempt, StoreFault."""
    with store.reading() as connection:
        seen = asked_in(connection, person, attempt, position)
    if seen.is_new:
        note_shown(store, seen)
    return seen


def asked_in(connection: Connection, person: str, attempt: str, position: int) -> Asked:
    """The same on a connection, and not yet noted as shown. Raises NoSuchAttempt."""
    found = progress_in(connection, person, attempt)
    there = served(connection, attempt, position)
    if there is None:
        raise NoSuchAttempt
    text, was_shown = there
    is_new = not was_shown and found.closed_at is None
    return Asked(position, asked_question(text), found.attempt, found, is_new)


def put_in(connection: Connection, person: str, attempt: str, position: int) -> Put:
    """Only the question there, by one statement. Raises NoSuchAttempt."""
    there = put_before(connection, attempt, person, position)
    if there is None:
        raise NoSuchAttempt
    is_new = there.served_at is None and there.closed_at is None
    return Put(position, asked_question(there.payload), attempt, is_new)


def note_shown(store: Store, *seen: Asked | Put) -> None:
    """Note that these questions are shown for the first time now. Raises StoreFault."""
    with store.writing() as connection:
        for one in seen:
            serve(connection, one.seed, one.position, store.now())
