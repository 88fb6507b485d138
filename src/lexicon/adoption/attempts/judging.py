"""Judge an answer: right or not, the first or not, read or not. Pure, but for what was found."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Protocol

from lexicon.adoption.attempts.faults import NotAnAnswer
from lexicon.adoption.due.schedule import NEW, not_before
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.recording import Response, Slot
from lexicon.quiz.grade import Graded, grade
from lexicon.quiz.question import Answer

RUSHED = timedelta(seconds=1.5)
"""An answer that came sooner after its question was shown cannot have been read."""


class Sent(Protocol):
    """What was sent (`answering.Submission`)."""

    @property
    def id(self) -> str: ...
    @property
    def answer(self) -> Answer: ...
    @property
    def language(self) -> str: ...


def judged(slot: Slot, sent: Sent, seen: Any, now: datetime) -> tuple[Response, Graded]:
    """The row for the log. Raises NotAnAnswer.

    Its moment is never before the showing, nor before what was last counted of that person and
    entry: where a clock was set back, the order stays.
    """
    graded = _graded(sent, seen)
    response = Response(
        id=sent.id,
        attempt=slot.attempt,
        position=slot.position,
        turn=slot.turn,
        person=slot.person,
        team=seen.team,
        wave=seen.wave,
        question_rev=seen.question_rev,
        entry=seen.entry,
        major=seen.major,
        language=sent.language,
        answer=sent.answer,
        right=graded.right,
        score=graded.score,
        first=slot.turn == 0 and not seen.answered_before,
        rushed=slot.turn == 0 and timedelta() <= now - seen.served_at < RUSHED,
        served_at=seen.served_at,
        answered_at=not_before(seen.card or NEW, max(now, seen.served_at)),
    )
    return response, graded


def _graded(sent: Sent, seen: Any) -> Graded:
    try:
        return grade(asked_question(seen.payload), seen.key, sent.answer)
    except ValueError as error:
        raise NotAnAnswer from error
