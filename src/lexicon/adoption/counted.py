"""How one answer changes what is kept of a person and a team: pure, the same when all is remade."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from lexicon.adoption.due.schedule import Memory, reviewed
from lexicon.adoption.measures.knowledge import PRIOR, update_by_marks
from lexicon.adoption.measures.marks import with_marks
from lexicon.quiz.question import Mark


class Review(NamedTuple):
    """What a person knows of an entry's meaning, from `answers` of theirs; FSRS's memory of it."""

    mastery: float
    answers: int
    stability: float
    difficulty: float
    reviewed_at: datetime
    due_at: datetime

    @property
    def memory(self) -> Memory:
        return Memory(*self[2:])


class Stand(NamedTuple):
    """A person's first answers about an entry in a wave: see `tables/caches.py`."""

    answers: int = 0
    right: int = 0
    rushed: int = 0
    marks: str = ""


NOBODY = Stand()


def reviewed_once_more(
    before: Review | None, right: bool, marks: tuple[Mark, ...], at: datetime
) -> Review:
    """What is kept of a person after an answer that was read."""
    if before is None:
        return Review(update_by_marks(PRIOR, marks), 1, *reviewed(None, right, at))
    mastery = update_by_marks(before.mastery, marks)
    return Review(mastery, before.answers + 1, *reviewed(before.memory, right, at))


def stands_after(
    before: Stand, right: bool, rushed: bool, marks: tuple[Mark, ...], in_wave: bool
) -> Stand:
    """What is kept of a person in a wave after a first answer."""
    if rushed:
        return before._replace(rushed=before.rushed + 1)
    text = with_marks(before.marks, marks) if in_wave else ""
    return Stand(before.answers + 1, before.right + right, before.rushed, text)
