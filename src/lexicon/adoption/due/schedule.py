"""When to ask again: FSRS 6 with its default weights, no learning steps, no fuzz.

A card is kept as FSRS's own JSON. Its prediction only says when; it never says what is known.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from functools import cache, lru_cache

from fsrs import Card, Rating, Scheduler

NEW = ""
"""The card of what was never asked."""
_TICK = timedelta(microseconds=1)
_WRITTEN = json.JSONEncoder(separators=(",", ":")).encode


def reviewed(card: str, right: bool, at: datetime) -> tuple[str, datetime]:
    """The card after an answer, and when it is due; `at` is UTC, later than `last_review`."""
    seen, _log = _scheduler().review_card(
        _new(at) if card == NEW else _card(card), Rating.Good if right else Rating.Again, at
    )
    return _WRITTEN(seen.to_dict()), seen.due


def not_before(card: str, at: datetime) -> datetime:
    """The moment, or the first one after the card's last review where a clock was set back."""
    last = None if card == NEW else _card(card).last_review
    return at if last is None or last < at else last + _TICK


def _new(at: datetime) -> Card:
    """A card of its own id: a new one would read the clock."""
    return Card(card_id=0, due=at)


@lru_cache(maxsize=256)
def _card(card: str) -> Card:
    """A card as FSRS has it, who never changes one that it is given."""
    return Card.from_dict(json.loads(card))


@cache
def _scheduler() -> Scheduler:
    return Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
