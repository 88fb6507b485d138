"""Everything one answer touches, read at once and written in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Integer,
    and_,
    bindparam,
    exists,
    insert,
    select,
)
from sqlalchemy.exc import IntegrityError

from lexicon.adoption.store.prepared import Prepared
from lexicon.adoption.store.tables.asking import ASKED, ATTEMPT, QUESTION_REV, RESPONSE, WAVE
from lexicon.adoption.store.tables.caches import REVIEW_STATE, STANDING
from lexicon.adoption.store.tables.people import PERSON
from lexicon.quiz.question import Answer


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an answer goes: whose attempt, which question of it, which try."""

    person: str
    attempt: str
    position: int
    turn: int


@dataclass(frozen=True, slots=True)
class Response:
    """A row of the log: see `tables/asking.py`."""

    id: str
    attempt: str
    position: int
    turn: int
    person: str
    team: str
    wave: str
    question_rev: str
    entry: str
    major: int
    language: str
    answer: Answer
    right: bool
    score: float
    first: bool
    rushed: bool
    served_at: datetime
    answered_at: datetime


def hold(connection: Connection, person: str) -> None:
    """Let one answer of a person at a time be worked on; on SQLite there is one writer anyway."""
    if connection.dialect.name != "sqlite":
        _HOLD.one(connection, {"person": person})


def around(connection: Connection, slot: Slot) -> Any | None:
    """What there is before the answer: question, wave, earlier answer, what is kept of the person.

    None where that person has no such attempt, or it no such question.
    """
    facts = {
        "a_person": slot.person,
        "an_attempt": slot.attempt,
        "a_position": slot.position,
        "a_turn": slot.turn,
    }
    return _READ.one(connection, facts)


def add_response(connection: Connection, response: Response) -> bool:
    """Add to the log; False where the submission's id was used before: then nothing is kept."""
    row = {name: getattr(response, name) for name in _FIELDS}
    try:
        _ADD.run(connection, row)
    except IntegrityError:
        return False
    return True


_HOLD = Prepared(
    lambda _: select(PERSON.c.id).where(PERSON.c.id == bindparam("person")).with_for_update()
)
_ADD = Prepared(lambda _: insert(RESPONSE))
_FIELDS = tuple(field.name for field in fields(Response))
_TRY: BindParameter[int] = bindparam("a_turn", type_=Integer)
_EARLIER, _BEFORE, _ONCE = RESPONSE.alias("kept"), RESPONSE.alias("before"), RESPONSE.alias("once")
_OF_THIS = (_EARLIER.c.attempt == ASKED.c.attempt) & (_EARLIER.c.position == ASKED.c.position)
_IS_KNOWN = and_(
    REVIEW_STATE.c.person == ATTEMPT.c.person,
    REVIEW_STATE.c.entry == QUESTION_REV.c.entry,
    REVIEW_STATE.c.major == QUESTION_REV.c.major,
)
_STANDS = and_(
    STANDING.c.wave == ATTEMPT.c.wave,
    STANDING.c.person == ATTEMPT.c.person,
    STANDING.c.entry == QUESTION_REV.c.entry,
    STANDING.c.major == QUESTION_REV.c.major,
    STANDING.c.team == PERSON.c.team,
)
_AROUND = (
    select(
        ASKED.c.served_at,
        ATTEMPT.c.wave,
        ATTEMPT.c.closed_at,
        PERSON.c.team,
        WAVE.c.opens_at.label("wave_opens"),
        WAVE.c.closes_at.label("wave_closes"),
        WAVE.c.closed_at.label("wave_closed"),
        QUESTION_REV.c.id.label("question_rev"),
        QUESTION_REV.c.entry,
        QUESTION_REV.c.major,
        QUESTION_REV.c.payload,
        QUESTION_REV.c.key,
        QUESTION_REV.c.voided_at,
        _EARLIER.c.answer.label("kept_answer"),
        exists(
            select(1).where(
                _BEFORE.c.attempt == ASKED.c.attempt,
                _BEFORE.c.position == ASKED.c.position,
                _BEFORE.c.turn == _TRY - 1,
            )
        ).label("tried_before"),
        exists(
            select(1).where(
                _ONCE.c.person == ATTEMPT.c.person,
                _ONCE.c.question_rev == ASKED.c.question_rev,
                _ONCE.c.wave == ATTEMPT.c.wave,
                _ONCE.c.first,
            )
        ).label("answered_before"),
        REVIEW_STATE.c.mastery,
        REVIEW_STATE.c.answers.label("reviews"),
        REVIEW_STATE.c.card,
        STANDING.c.answers.label("counted"),
        STANDING.c.right.label("counted_right"),
        STANDING.c.rushed.label("counted_rushed"),
        STANDING.c.marks,
    )
    .select_from(ASKED)
    .join(ATTEMPT)
    .join(PERSON, PERSON.c.id == ATTEMPT.c.person)
    .join(QUESTION_REV, QUESTION_REV.c.id == ASKED.c.question_rev)
    .outerjoin(WAVE, WAVE.c.id == ATTEMPT.c.wave)
    .outerjoin(_EARLIER, and_(_OF_THIS, _EARLIER.c.turn == _TRY))
    .outerjoin(REVIEW_STATE, _IS_KNOWN)
    .outerjoin(STANDING, _STANDS)
    .where(
        ASKED.c.attempt == bindparam("an_attempt"),
        ASKED.c.position == bindparam("a_position"),
        ATTEMPT.c.person == bindparam("a_person"),
        PERSON.c.erased_at.is_(None),
    )
)
_READ = Prepared(lambda _: _AROUND)
