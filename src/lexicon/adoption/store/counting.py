"""Count one answer into all that is kept up to date, as the log alone would have it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from lexicon.adoption.counted import NOBODY, Review, Stand, reviewed_once_more, stands_after
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.store.keeping import Place, keep_review, keep_stand
from lexicon.adoption.store.recording import Response
from lexicon.quiz.question import Mark


def count(connection: Connection, response: Response, marks: tuple[Mark, ...], seen: Any) -> None:
    """`seen` is what `recording.around` found. Neither another try nor a voided question counts."""
    if response.turn or seen.voided_at is not None:
        return
    place = Place(response.wave, response.person, response.entry, response.major, response.team)
    if not response.rushed:
        before = (
            None
            if seen.mastery is None
            else Review(seen.mastery, seen.reviews, seen.card, response.answered_at)
        )
        review = reviewed_once_more(before, response.right, marks, response.answered_at)
        keep_review(connection, place, review)
    if response.first:
        stood = (
            NOBODY
            if seen.counted is None
            else Stand(seen.counted, seen.counted_right, seen.counted_rushed, seen.marks)
        )
        in_wave = response.wave != PRACTICE
        after = stands_after(stood, response.right, response.rushed, marks, in_wave)
        keep_stand(connection, place, stood, after)
