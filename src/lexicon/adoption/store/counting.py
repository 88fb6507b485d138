"""Count answers into all that is kept up to date, as the log alone would have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from lexicon.adoption.counted import NOBODY, Review, Stand, reviewed_once_more, stands_after
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.store.keeping import Move, Place, keep_reviews, keep_stands
from lexicon.adoption.store.recording import Response
from lexicon.quiz.question import Mark


class Taken(NamedTuple):
    """An answer that was taken; `seen` is what `around` found before it."""

    response: Response
    marks: tuple[Mark, ...]
    seen: Any


def count(connection: Connection, answers: Sequence[Taken]) -> None:
    """Each is of another person. Neither another try nor a voided question counts."""
    counted = [one for one in answers if not one.response.turn and one.seen.voided_at is None]
    keep_reviews(connection, _reviews(counted))
    keep_stands(connection, list(_moves(counted)))


def _reviews(answers: Sequence[Taken]) -> Iterator[tuple[Place, Review]]:
    for response, marks, seen in answers:
        if not response.rushed:
            before = None if seen.mastery is None else _known(seen)
            after = reviewed_once_more(before, response.right, marks, response.answered_at)
            yield _place(response), after


def _known(seen: Any) -> Review:
    return Review(
        seen.mastery, seen.reviews, seen.stability, seen.difficulty, seen.reviewed_at, seen.due_at
    )


def _moves(answers: Sequence[Taken]) -> Iterator[Move]:
    for response, marks, seen in answers:
        if response.first:
            before = (
                NOBODY
                if seen.counted is None
                else Stand(seen.counted, seen.counted_right, seen.counted_rushed, seen.marks)
            )
            in_wave = response.wave != PRACTICE
            after = stands_after(before, response.right, response.rushed, marks, in_wave)
            yield Move(_place(response), before, after)


def _place(response: Response) -> Place:
    return Place(response.wave, response.person, response.entry, response.major, response.team)
