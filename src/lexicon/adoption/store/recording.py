"""The log of answers: rows are added, and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Connection, insert

from lexicon.adoption.store.prepared import Prepared
from lexicon.adoption.store.tables.asking import RESPONSE
from lexicon.quiz.question import Answer


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


def add_responses(connection: Connection, responses: Sequence[Response]) -> None:
    """Add to the log. Raises IntegrityError where the id of a submission was used before."""
    rows = [{name: getattr(response, name) for name in _FIELDS} for response in responses]
    _ADD.run(connection, *rows)


_ADD = Prepared(lambda _: insert(RESPONSE))
_FIELDS = tuple(field.name for field in fields(Response))
