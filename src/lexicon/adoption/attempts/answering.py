"""Take one answer: graded here and nowhere else, kept once, whatever arrives twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lexicon.adoption.attempts.faults import (
    AnswerConflict,
    AttemptClosed,
    NoSuchAttempt,
    NotShown,
    WaveNotOpen,
)
from lexicon.adoption.attempts.judging import judged
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.given import Given, Receipt
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.counting import count
from lexicon.adoption.store.open import Connection, Store
from lexicon.adoption.store.recording import Response, Slot, add_response, around, hold
from lexicon.adoption.store.sittings import given_in
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


def answer(
    store: Store, person: str, attempt: str, position: int, submission: Submission
) -> Receipt:
    """Keep an answer, in one transaction; one that was kept before gives the same receipt.

    Raises NoSuchAttempt, AttemptClosed, WaveNotOpen, NotShown, NotAnAnswer, AnswerConflict and
    StoreFault; nothing is kept then.
    """
    slot = Slot(person, attempt, position, submission.turn)
    with store.writing() as connection:
        hold(connection, person)
        seen = around(connection, slot)
        if seen is None:
            raise NoSuchAttempt
        if seen.kept_answer is not None:
            return _again(connection, slot, submission, seen)
        _must_be_open(slot, seen, store.now())
        response, graded = judged(slot, submission, seen, store.now())
        if not add_response(connection, response):
            raise AnswerConflict
        count(connection, response, graded.marks, seen)
        return Receipt(True, _given(response, seen))


def _again(connection: Connection, slot: Slot, submission: Submission, seen: Any) -> Receipt:
    if seen.kept_answer != submission.answer:
        raise AnswerConflict
    if seen.wave != PRACTICE:
        return Receipt(False, None)
    kept = (
        item
        for item in given_in(connection, slot.attempt)
        if (item.position, item.turn) == (slot.position, slot.turn)
    )
    return Receipt(False, next(kept))


def _must_be_open(slot: Slot, seen: Any, now: datetime) -> None:
    if seen.closed_at is not None:
        raise AttemptClosed
    if seen.wave != PRACTICE:
        if seen.wave_closed is not None or not seen.wave_opens <= now < seen.wave_closes:
            raise WaveNotOpen(seen.wave)
        if slot.turn:
            raise AnswerConflict  # the first answer of a measure is final
    if seen.served_at is None or (slot.turn and not seen.tried_before):
        raise NotShown


def _given(response: Response, seen: Any) -> Given | None:
    if response.wave != PRACTICE:
        return None
    return Given(
        response.position,
        response.turn,
        asked_question(seen.payload),
        seen.key,
        response.answer,
        response.right,
        response.score,
        response.rushed,
        response.answered_at,
    )
