"""What somebody gave: one answer with its grade, and how far an attempt has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lexicon.quiz.question import Answer, Question


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was kept, with the question as it was asked and its key.

    `turn` counts tries from 0; only a practice question has more than one.
    """

    position: int
    turn: int
    question: Question
    key: Answer
    answer: Answer
    right: bool
    score: float
    rushed: bool
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """An attempt: `total` questions, of which those at `answered` positions have an answer.

    `wave` is "" for practice. `entries` are what was chosen to practise; none: all.
    """

    attempt: str
    person: str
    wave: str
    entries: tuple[str, ...]
    total: int
    answered: frozenset[int]
    opened_at: datetime
    closed_at: datetime | None

    @property
    def is_complete(self) -> bool:
        """Whether every question has an answer."""
        return len(self.answered) == self.total

    @property
    def is_over(self) -> bool:
        """Whether results may be seen: all is answered, or the attempt was ended."""
        return self.is_complete or self.closed_at is not None

    @property
    def next_position(self) -> int | None:
        """The first question without an answer."""
        return next((n for n in range(1, self.total + 1) if n not in self.answered), None)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a submission came to. `is_new` is False where it had been kept before.

    `given` is None in a measure: nothing of the key leaves the server before the end.
    """

    is_new: bool
    given: Given | None
