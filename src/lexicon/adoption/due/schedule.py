"""When to ask again: FSRS 6 with its default weights, no learning steps, no fuzz.

Of a card only what FSRS needs for the next answer is kept: without learning steps all else of it
is the same for everybody. Its prediction only says when; it never says what is known.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from typing import NamedTuple, cast

from fsrs import Card, Rating, Scheduler, State

_TICK = timedelta(microseconds=1)
_DAY_0 = datetime(2000, 1, 1, tzinfo=UTC)


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
    known = memory and (memory.stability, memory.difficulty, (at - memory.reviewed_at).days)
    stability, difficulty, rest = _after(known, right)
    return Memory(stability, difficulty, at, at + rest)


def not_before(reviewed_at: datetime | None, at: datetime) -> datetime:
    """The moment, or the first one after the last review where a clock was set back."""
    return at if reviewed_at is None or reviewed_at < at else reviewed_at + _TICK


@lru_cache(maxsize=4096)
def _after(known: tuple[float, float, int] | None, right: bool) -> tuple[float, float, timedelta]:
    """Stability and difficulty after an answer, and how long to wait; `known` has days last.

    FSRS counts whole days, so people who answer alike remember alike: worked out once, a tenth of
    the time. A card that is given no id reads the clock.
    """
    card, days = Card(0, due=_DAY_0), 0
    if known is not None:
        stability, difficulty, days = known
        card = Card(0, State.Review, None, stability, difficulty, _DAY_0, _DAY_0)
    at = _DAY_0 + timedelta(days=days)
    seen, _log = _scheduler().review_card(card, Rating.Good if right else Rating.Again, at)
    return *cast("tuple[float, float]", (seen.stability, seen.difficulty)), seen.due - at


@cache
def _scheduler() -> Scheduler:
    return Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
