"""Judge an answer: may it be given, is it right, the first, read? Pure, but for what was found."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from lexicon.adoption.attempts.faults import (
    AnswerConflict,
    AttemptClosed,
    NotAnAnswer,
    NotShown,
    WaveNotOpen,
)
from lexicon.adoption.attempts.submission import Sent, Submission
from lexicon.adoption.due.schedule import not_before
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.around import Slot
from lexicon.adoption.store.counting import Taken
from lexicon.adoption.store.recording import Response
from lexicon.quiz.grade import Graded, grade
from lexicon.quiz.question import Answer

RUSHED = timedelta(seconds=1.5)
"""An answer that came sooner after its question was shown cannot have been read."""


def judged(sent: Sent, seen: Any, now: datetime) -> Taken:
    """The row for the log; `seen` is what `around` found. Where a clock was set back, order stays.

    Raises AttemptClosed, WaveNotOpen, NotShown, NotAnAnswer, AnswerConflict.
    """
    slot, submission = sent
    _must_be_open(slot, seen, now)
    graded = _graded(submission, seen)
    response = Response(
        id=submission.id,
        attempt=slot.attempt,
        position=slot.position,
        turn=slot.turn,
        person=slot.person,
        team=seen.team,
        wave=seen.wave,
        question_rev=seen.question_rev,
        entry=seen.entry,
        major=seen.major,
        language=submission.language,
        answer=submission.answer,
        right=graded.right,
        score=graded.score,
        first=slot.turn == 0 and not seen.answered_before,
        rushed=slot.turn == 0 and timedelta() <= now - seen.served_at < RUSHED,
        served_at=seen.served_at,
        answered_at=not_before(seen.reviewed_at, max(now, seen.served_at)),
    )
    return Taken(response, graded.marks, seen)


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


def _graded(submission: Submission, seen: Any) -> Graded:
    try:
        return _grade(seen.payload, seen.key, submission.answer)
    except ValueError as error:
        raise NotAnAnswer from error


@lru_cache(maxsize=4096)
def _grade(payload: str, key: Answer, answer: Answer) -> Graded:
    """The same few answers to the same few questions come again and again: a third of the time."""
    return grade(asked_question(payload), key, answer)
