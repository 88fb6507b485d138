"""The log as evidence: what every measure rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.tables.asking import QUESTION_REV, RESPONSE

_AT_ONCE = 1000
"""Rows fetched at a time: the log may be longer than memory is large."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which answers: of one wave ("" is practice), about entries, of teams, of one person.

    None, or no entries and teams, leaves nothing out.
    """

    wave: str | None = None
    entries: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    person: str | None = None


EVERYTHING = Filter()


def evidence(connection: Connection, wanted: Filter = EVERYTHING) -> Iterator[Evidence]:
    """The answers, first try of each question only, in the order they were given.

    Voided questions are left out.
    """
    query = (
        select(RESPONSE, *_OF_THE_QUESTION)
        .join_from(RESPONSE, QUESTION_REV)
        .where(QUESTION_REV.c.voided_at.is_(None), RESPONSE.c.turn == 0, *_conditions(wanted))
        .order_by(RESPONSE.c.answered_at, RESPONSE.c.id)
    )
    streamed = connection.execute(query, execution_options={"yield_per": _AT_ONCE})
    return map(_evidence, streamed)


def _conditions(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    if wanted.wave is not None:
        yield RESPONSE.c.wave == wanted.wave
    if wanted.entries:
        yield RESPONSE.c.entry.in_(wanted.entries)
    if wanted.teams:
        yield RESPONSE.c.team.in_(wanted.teams)
    if wanted.person is not None:
        yield RESPONSE.c.person == wanted.person


def _evidence(row: Row[Any]) -> Evidence:
    return Evidence(
        person=row.person,
        team=row.team,
        wave=row.wave,
        entry=row.entry,
        major=row.major,
        question=row.question,
        revision=row.revision,
        kind=row.kind,
        form=row.form,
        language=row.language,
        answer=row.answer,
        key=row.key,
        right=row.right,
        score=row.score,
        guess=row.guess,
        marks=asked_question(row.payload).marks(row.key, row.answer),
        first=row.first,
        rushed=row.rushed,
        answered_at=row.answered_at,
    )


_OF_THE_QUESTION = tuple(
    QUESTION_REV.c[name]
    for name in ("question", "revision", "kind", "form", "key", "guess", "payload")
)
