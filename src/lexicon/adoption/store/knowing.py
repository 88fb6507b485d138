"""What is kept of one person, for that person's eyes and practice alone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, select

from lexicon.adoption.counted import Review
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.store.tables.asking import QUESTION_REV, RESPONSE
from lexicon.adoption.store.tables.caches import REVIEW_STATE


def reviews_of(connection: Connection, person: str) -> dict[tuple[str, int], Review]:
    """What a person knows of each entry, by entry and major version."""
    query = select(REVIEW_STATE).where(REVIEW_STATE.c.person == person)
    return {
        (row.entry, row.major): Review(row.mastery, row.answers, row.card, row.due_at)
        for row in connection.execute(query)
    }


def last_asked(connection: Connection, person: str) -> dict[str, datetime]:
    """When a person last answered each practice question, by the question's id."""
    query = (
        select(QUESTION_REV.c.question, _LATEST)
        .join_from(RESPONSE, QUESTION_REV)
        .where(RESPONSE.c.person == person, RESPONSE.c.wave == PRACTICE)
        .group_by(QUESTION_REV.c.question)
    )
    return {row.question: row.latest for row in connection.execute(query)}


_LATEST = func.max(RESPONSE.c.answered_at, type_=RESPONSE.c.answered_at.type).label("latest")
