"""Attempts and the questions in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.given import Given, Progress
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.prepared import Prepared
from lexicon.adoption.store.tables.asking import ASKED, ATTEMPT, QUESTION_REV, RESPONSE


def add_attempt(connection: Connection, start: Progress, question_revs: Sequence[str]) -> None:
    """Begin an attempt with these questions in this order."""
    row = {
        "id": start.attempt,
        "person": start.person,
        "wave": start.wave,
        "entries": start.entries,
        "opened_at": start.opened_at,
    }
    connection.execute(insert(ATTEMPT), row)
    rows = [
        {"attempt": start.attempt, "position": position, "question_rev": name}
        for position, name in enumerate(question_revs, start=1)
    ]
    connection.execute(insert(ASKED), rows)


def find_attempt(
    connection: Connection, person: str, wave: str, only_open: bool = False
) -> str | None:
    """The last attempt of a person in a wave; "" for practice."""
    query = select(ATTEMPT.c.id).where(ATTEMPT.c.person == person, ATTEMPT.c.wave == wave)
    if only_open:
        query = query.where(ATTEMPT.c.closed_at.is_(None))
    return connection.execute(query.order_by(ATTEMPT.c.opened_at.desc())).scalars().first()


def progress_of(connection: Connection, attempt: str, person: str) -> Progress | None:
    """How far it has come; None where there is no such attempt of that person."""
    found = _ATTEMPT.found(connection, {"an_attempt": attempt, "a_person": person})
    if not found:
        return None
    (row,) = found
    answered = _ANSWERED.found(connection, {"an_attempt": attempt})
    return Progress(
        row.id,
        row.person,
        row.wave,
        row.entries,
        row.total,
        frozenset(one.position for one in answered),
        row.opened_at,
        row.closed_at,
    )


def people_in(connection: Connection) -> dict[str, int]:
    """How many people began each wave, whatever they answered."""
    query = (
        select(ATTEMPT.c.wave, func.count().label("people"))
        .where(ATTEMPT.c.wave != PRACTICE)
        .group_by(ATTEMPT.c.wave)
    )
    return {row.wave: row.people for row in connection.execute(query)}


def over_in(connection: Connection, wave: str) -> frozenset[str]:
    """Who has nothing left to answer in a wave: all of it is answered, or the attempt was ended."""
    given = select(func.count(RESPONSE.c.position.distinct())).where(
        RESPONSE.c.attempt == ATTEMPT.c.id
    )
    is_over = ATTEMPT.c.closed_at.is_not(None) | (
        given.scalar_subquery() == _TOTAL.scalar_subquery()
    )
    query = select(ATTEMPT.c.person).where(ATTEMPT.c.wave == wave, is_over)
    return frozenset(connection.execute(query).scalars())


def close_attempt(connection: Connection, attempt: str, now: datetime) -> None:
    """End an attempt; one that was ended stays as it was."""
    still_open = (ATTEMPT.c.id == attempt) & ATTEMPT.c.closed_at.is_(None)
    connection.execute(update(ATTEMPT).where(still_open).values(closed_at=now))


def serve(connection: Connection, attempt: str, position: int, now: datetime) -> None:
    """Note when a question was first shown."""
    at = {"an_attempt": attempt, "a_position": position, "a_moment": now}
    _SERVE.run(connection, at)


def served(connection: Connection, attempt: str, position: int) -> tuple[str, bool] | None:
    """The payload of the question there, and whether it was shown before."""
    found = _SERVED.found(connection, {"an_attempt": attempt, "a_position": position})
    return (found[0].payload, found[0].served_at is not None) if found else None


def put_before(connection: Connection, attempt: str, person: str, position: int) -> Any:
    """The question there, if the attempt is that person's: payload, served_at, closed_at."""
    at = {"an_attempt": attempt, "a_person": person, "a_position": position}
    found = _PUT.found(connection, at)
    return found[0] if found else None


def given_in(connection: Connection, attempt: str) -> tuple[Given, ...]:
    """All answers of an attempt, in the order of its questions, then of tries."""
    query = (
        select(RESPONSE, QUESTION_REV.c.payload, QUESTION_REV.c.key)
        .join_from(RESPONSE, QUESTION_REV)
        .where(RESPONSE.c.attempt == attempt)
        .order_by(RESPONSE.c.position, RESPONSE.c.turn)
    )
    return tuple(
        Given(
            row.position, row.turn, asked_question(row.payload), row.key, row.answer, row.right,
            row.score, row.rushed, row.answered_at,
        )
        for row in connection.execute(query)
    )  # fmt: skip


_SERVE = Prepared(
    lambda _: (
        update(ASKED)
        .where(
            ASKED.c.attempt == bindparam("an_attempt"),
            ASKED.c.position == bindparam("a_position"),
            ASKED.c.served_at.is_(None),
        )
        .values(served_at=bindparam("a_moment"))
    )
)
_PUT = Prepared(
    lambda _: (
        select(QUESTION_REV.c.payload, ASKED.c.served_at, ATTEMPT.c.closed_at)
        .join_from(ASKED, QUESTION_REV)
        .join(ATTEMPT, ATTEMPT.c.id == ASKED.c.attempt)
        .where(
            ATTEMPT.c.person == bindparam("a_person"),
            ASKED.c.attempt == bindparam("an_attempt"),
            ASKED.c.position == bindparam("a_position"),
        )
    )
)
_TOTAL = select(func.count()).select_from(ASKED).where(ASKED.c.attempt == ATTEMPT.c.id)
_ATTEMPT = Prepared(
    lambda _: select(ATTEMPT, _TOTAL.scalar_subquery().label("total")).where(
        ATTEMPT.c.id == bindparam("an_attempt"), ATTEMPT.c.person == bindparam("a_person")
    )
)
_ANSWERED = Prepared(
    lambda _: select(RESPONSE.c.position).where(RESPONSE.c.attempt == bindparam("an_attempt"))
)
_SERVED = Prepared(
    lambda _: (
        select(QUESTION_REV.c.payload, ASKED.c.served_at)
        .join_from(ASKED, QUESTION_REV)
        .where(
            ASKED.c.attempt == bindparam("an_attempt"), ASKED.c.position == bindparam("a_position")
        )
    )
)
