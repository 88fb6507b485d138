"""How much a store holds: what a person wants to know before a backup, and after one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from lexicon.adoption.store.tables.asking import RESPONSE, WAVE
from lexicon.adoption.store.tables.people import PERSON


@dataclass(frozen=True, slots=True)
class Contents:
    """Numbers of people (those who were erased left out), of waves and of answers."""

    people: int
    waves: int
    answers: int


def contents(connection: Connection) -> Contents:
    """Count."""
    tables = (
        select(func.count()).select_from(PERSON).where(PERSON.c.erased_at.is_(None)),
        select(func.count()).select_from(WAVE),
        select(func.count()).select_from(RESPONSE),
    )
    people, waves, answers = (connection.execute(query).scalar_one() for query in tables)
    return Contents(people, waves, answers)
