"""What is kept of people one by one, for each one's own eyes and practice alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from lexicon.adoption.counted import Review
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.store.tables.asking import QUESTION_REV, RESPONSE
from lexicon.adoption.store.tables.caches import REVIEW_STATE
from lexicon.adoption.store.tables.people import PERSON


class Participant(NamedTuple):
    """Somebody who takes part today, and for which team: nobody's name or address."""

    id: str
    pseudonym: str
    team: str


def reviews_of(connection: Connection, person: str) -> dict[tuple[str, int], Review]:
    """What a person knows of each entry, by entry and major version."""
    query = select(*_REVIEW).where(REVIEW_STATE.c.person == person)
    rows = map(tuple, connection.execute(query))
    return {(entry, major): Review(*known) for entry, major, *known in rows}


def reviews_of_all(
    connection: Connection,
) -> Iterator[tuple[Participant, dict[tuple[str, int], Review]]]:
    """The same of everybody who takes part, by team and pseudonym: one query, however many."""
    query = (
        select(PERSON.c.id, PERSON.c.pseudonym, PERSON.c.team, *_REVIEW)
        .outerjoin(REVIEW_STATE, REVIEW_STATE.c.person == PERSON.c.id)
        .where(PERSON.c.erased_at.is_(None), PERSON.c.team != "")
        .order_by(PERSON.c.team, PERSON.c.pseudonym)
    )
    streamed = connection.execute(query, execution_options={"yield_per": _AT_ONCE})
    for someone, rows in groupby(map(tuple, streamed), key=itemgetter(0, 1, 2)):
        known = {(row[3], row[4]): Review(*row[5:]) for row in rows if row[3] is not None}
        yield Participant(*someone), known


def last_asked(connection: Connection, person: str) -> dict[str, datetime]:
    """When a person last answered each practice question, by the question's id."""
    query = (
        select(QUESTION_REV.c.question, _LATEST)
        .join_from(RESPONSE, QUESTION_REV)
        .where(RESPONSE.c.person == person, RESPONSE.c.wave == PRACTICE)
        .group_by(QUESTION_REV.c.question)
    )
    return {row.question: row.latest for row in connection.execute(query)}


_AT_ONCE = 5000
_REVIEW = tuple(REVIEW_STATE.c[name] for name in ("entry", "major", *Review._fields))
_LATEST = func.max(RESPONSE.c.answered_at, type_=RESPONSE.c.answered_at.type).label("latest")
