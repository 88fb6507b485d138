"""The log of answers: rows are added, and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, insert

from lexicon.adoption.store.prepared import Prepared
from lexicon.adoption.store.tables.asking import RESPONSE
from lexicon.quiz.question import Answer


class Response(NamedTuple):
    """A row of the log, its columns in their order: see `tables/asking.py`."""

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
    _ADD.fill(connection, responses)


_ADD = Prepared(lambda _: insert(RESPONSE))
