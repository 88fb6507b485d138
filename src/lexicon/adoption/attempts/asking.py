"""Show one question of an attempt, and note when it was first shown."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.adoption.attempts.faults import NoSuchAttempt
from lexicon.adoption.attempts.progress import progress_in
from lexicon.adoption.given import Progress
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.open import Store
from lexicon.adoption.store.sittings import serve, served
from lexicon.quiz.question import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was pinned, for `quiz.show`, whose seed is `seed`: it holds its own key.

    `progress.answered` says whether it has an answer already.
    """

    position: int
    question: Question
    seed: str
    progress: Progress


def asked(store: Store, person: str, attempt: str, position: int) -> Asked:
    """The question at a position, counted from 1. Raises NoSuchAttempt, StoreFault."""
    with store.reading() as connection:
        found = progress_in(connection, person, attempt)
        there = served(connection, attempt, position)
    if there is None:
        raise NoSuchAttempt
    text, was_shown = there
    if not was_shown and found.closed_at is None:
        with store.writing() as connection:
            serve(connection, attempt, position, store.now())
    return Asked(position, asked_question(text), found.attempt, found)
