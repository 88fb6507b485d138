"""What somebody sends to have an answer kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from lexicon.adoption.store.around import Slot
from lexicon.quiz.question import Answer


@dataclass(frozen=True, slots=True)
class Submission:
    """What was sent: an id that the sender made for this one form, and the answer in ids.

    `turn` is 0, or for another try at a practice question the number of tries before.
    """

    id: str
    answer: Answer
    language: str
    turn: int = 0


class Sent(NamedTuple):
    """A submission, and where it goes."""

    slot: Slot
    submission: Submission


def sent_to(person: str, attempt: str, position: int, submission: Submission) -> Sent:
    """A submission to a question of somebody's attempt; positions count from 1."""
    return Sent(Slot(person, attempt, position, submission.turn), submission)
