"""When to ask again: FSRS 6 with its default weights, no learning steps, no fuzz.

Of a card only what FSRS needs for the next answer is kept: without learning steps all else of it
is the same for everybody. Its prediction only says when; it never says what is known.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple, cast

from fsrs import Card, Rating, Scheduler, State

_TICK = timedelta(microseconds=1)


class Memory(NamedTuple):
    """What FSRS keeps of a person and an entry; moments in UTC.

    `stability`: days after which nine in ten would still know it; `difficulty` from 1 to 10.
    """

    stability: float
    difficulty: float
    reviewed_at: datetime
    due_at: datetime


def reviewed(memory: Memory | None, right: bool, at: datetime) -> Memory:
    """After an answer; None before the first one. `at` is UTC, later than `reviewed_at`."""
    rating = Rating.Good if right else Rating.Again
    seen, _log = _scheduler().review_card(_card(memory, at), rating, at)
    stability, difficulty = cast("tuple[float, float]", (seen.stability, seen.difficulty))
    return Memory(stability, difficulty, at, seen.due)


def not_before(reviewed_at: datetime | None, at: datetime) -> datetime:
    """The moment, or the first one after the last review where a clock was set back."""
    return at if reviewed_at is None or reviewed_at < at else reviewed_at + _TICK


def _card(memory: Memory | None, at: datetime) -> Card:
    """A card of its own id: a new one would read the clock."""
    if memory is None:
        return Card(0, due=at)
    stability, difficulty, last, due = memory
    return Card(0, State.Review, None, stability, difficulty, due, last)


@cache
def _scheduler() -> Scheduler:
    return Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
