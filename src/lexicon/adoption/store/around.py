"""What there is before each of several answers: read at once, by one statement for all of them.

What was sent comes in as one JSON text, so the statement is the same however many they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ARRAY,
    JSON,
    BindParameter,
    Connection,
    FromClause,
    Integer,
    Select,
    Text,
    and_,
    any_,
    bindparam,
    cast,
    column,
    exists,
    func,
    literal_column,
    select,
)

from lexicon.adoption.store.prepared import Prepared
from lexicon.adoption.store.tables.asking import ASKED, ATTEMPT, QUESTION_REV, RESPONSE, WAVE
from lexicon.adoption.store.tables.caches import REVIEW_STATE, STANDING
from lexicon.adoption.store.tables.people import PERSON


class Slot(NamedTuple):
    """Where an answer goes: whose attempt, which question of it, which try."""

    person: str
    attempt: str
    position: int
    turn: int


def hold(connection: Connection, people: Sequence[str]) -> None:
    """Let one answer of a person at a time be worked on; on SQLite there is one writer anyway.

    Everybody takes people in the same order, so that no two wait for each other.
    """
    if connection.dialect.name != "sqlite":
        _HOLD.found(connection, {"people": list(people)})


def around(connection: Connection, slots: Sequence[Slot]) -> Mapping[Slot, Any]:
    """By slot: question, wave, earlier answer, what is kept of the person.

    A slot is missing where that person has no such attempt, or it no such question.
    """
    sent = [{"place": place, **slot._asdict()} for place, slot in enumerate(slots)]
    found = _READ.found(connection, {"sent": json.dumps(sent)})
    return {slots[row.place]: row for row in found}


_HOLD = Prepared(
    lambda _: (
        select(PERSON.c.id)
        .where(PERSON.c.id == any_(bindparam("people", type_=ARRAY(Text))))
        .order_by(PERSON.c.id)
        .with_for_update()
    )
)
_JSON: BindParameter[str] = bindparam("sent", type_=Text)
_SENT: dict[str, type[Integer | Text]] = {
    "place": Integer,
    "person": Text,
    "attempt": Text,
    "position": Integer,
    "turn": Integer,
}
_EARLIER, _BEFORE, _ONCE = RESPONSE.alias("kept"), RESPONSE.alias("before"), RESPONSE.alias("once")
_OF_THIS = (_EARLIER.c.attempt == ASKED.c.attempt) & (_EARLIER.c.position == ASKED.c.position)
_ANSWERED_BEFORE = exists(
    select(1).where(
        _ONCE.c.person == ATTEMPT.c.person,
        _ONCE.c.question_rev == ASKED.c.question_rev,
        _ONCE.c.wave == ATTEMPT.c.wave,
        literal_column('once."first"'),  # as its index says it: else SQLite reads all of a wave
    )
)
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


def _sent(dialect: str) -> FromClause:
    """What was sent, as a table with the columns of `_SENT`."""
    if dialect == "sqlite":
        each = func.json_each(_JSON).table_valued("value", name="each")
        parts = [
            func.json_extract(each.c.value, literal_column(f"'$.{name}'")).label(name)
            for name in _SENT
        ]
        return select(*parts).subquery("sent")
    columns = [column(name, kind) for name, kind in _SENT.items()]
    rows = func.json_to_recordset(cast(_JSON, JSON)).table_valued(*columns, name="sent")
    return rows.render_derived(with_types=True)


def _read(dialect: str) -> Select[Any]:
    sent = _sent(dialect)
    tried_before = exists(
        select(1).where(
            _BEFORE.c.attempt == ASKED.c.attempt,
            _BEFORE.c.position == ASKED.c.position,
            _BEFORE.c.turn == sent.c.turn - 1,
        )
    )
    return (
        select(
            sent.c.place,
            *_FOUND,
            tried_before.label("tried_before"),
            _ANSWERED_BEFORE.label("answered_before"),
        )
        .select_from(sent)
        .join(ASKED, (ASKED.c.attempt == sent.c.attempt) & (ASKED.c.position == sent.c.position))
        .join(ATTEMPT, and_(ATTEMPT.c.id == ASKED.c.attempt, ATTEMPT.c.person == sent.c.person))
        .join(PERSON, and_(PERSON.c.id == ATTEMPT.c.person, PERSON.c.erased_at.is_(None)))
        .join(QUESTION_REV, QUESTION_REV.c.id == ASKED.c.question_rev)
        .outerjoin(WAVE, WAVE.c.id == ATTEMPT.c.wave)
        .outerjoin(_EARLIER, and_(_OF_THIS, _EARLIER.c.turn == sent.c.turn))
        .outerjoin(REVIEW_STATE, _IS_KNOWN)
        .outerjoin(STANDING, _STANDS)
    )


_FOUND = (
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
    REVIEW_STATE.c.mastery,
    REVIEW_STATE.c.answers.label("reviews"),
    REVIEW_STATE.c.stability,
    REVIEW_STATE.c.difficulty,
    REVIEW_STATE.c.reviewed_at,
    REVIEW_STATE.c.due_at,
    STANDING.c.answers.label("counted"),
    STANDING.c.right.label("counted_right"),
    STANDING.c.rushed.label("counted_rushed"),
    STANDING.c.marks,
)
_READ = Prepared(_read)
