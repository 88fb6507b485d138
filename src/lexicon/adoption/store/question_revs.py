"""Questions as they were asked, each kept once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from lexicon.adoption.pinned import Pinned, asked_question
from lexicon.adoption.store.inserting import keeping
from lexicon.adoption.store.tables.asking import ASKED, ATTEMPT, QUESTION_REV, RESPONSE
from lexicon.quiz.question import Question


def pin(connection: Connection, questions: Iterable[Pinned], now: datetime) -> None:
    """Keep questions, those that are kept already as they are."""
    rows = [_row(item, now) for item in questions]
    if rows:
        keeping(QUESTION_REV).run(connection, *rows)


def void(connection: Connection, question: str, now: datetime) -> int:
    """Let no answer to a question count any more; how many revisions of it there were."""
    found = connection.execute(
        select(QUESTION_REV.c.id).where(QUESTION_REV.c.question == question)
    ).all()
    still = (QUESTION_REV.c.question == question) & QUESTION_REV.c.voided_at.is_(None)
    connection.execute(update(QUESTION_REV).where(still).values(voided_at=now))
    return len(found)


def first_asked_in(connection: Connection, wave: str) -> dict[str, Question]:
    """The questions of whoever began a wave first, by id, as they were asked; voided ones not."""
    first = (
        select(ATTEMPT.c.id)
        .where(ATTEMPT.c.wave == wave)
        .order_by(ATTEMPT.c.opened_at, ATTEMPT.c.id)
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(QUESTION_REV.c.payload)
        .join_from(ASKED, QUESTION_REV)
        .where(ASKED.c.attempt == first, QUESTION_REV.c.voided_at.is_(None))
    )
    found = map(asked_question, connection.execute(query).scalars())
    return {question.id: question for question in found}


def answered_in(connection: Connection, wave: str) -> dict[str, Question]:
    """The questions that a wave's answers are to, by id, each in the revision most answered."""
    times = func.count()
    query = (
        select(QUESTION_REV.c.payload)
        .join_from(RESPONSE, QUESTION_REV)
        .where(RESPONSE.c.wave == wave, QUESTION_REV.c.voided_at.is_(None))
        .group_by(QUESTION_REV.c.id, QUESTION_REV.c.payload)
        .order_by(times, QUESTION_REV.c.id)
    )
    found = map(asked_question, connection.execute(query).scalars())
    return {question.id: question for question in found}


def _row(item: Pinned, now: datetime) -> dict[str, object]:
    question = item.question
    return {
        "id": item.id,
        "question": question.id,
        "revision": item.revision,
        "entry": question.entry,
        "major": question.major,
        "kind": question.kind,
        "use": question.use,
        "form": question.form or "",
        "payload": item.payload,
        "key": item.key,
        "key_sha256": item.key_sha256,
        "guess": question.guess(),
        "kept_at": now,
    }
