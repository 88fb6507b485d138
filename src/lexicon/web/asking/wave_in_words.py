"""A wave's days as people count them, and how much it asks."""

from __future__ import annotations

from datetime import timedelta

from starlette.requests import Request

from lexicon.adoption.wave import Wave, questions_of
from lexicon.web.asking.taker import Taker
from lexicon.web.asking.today import Measuring
from lexicon.web.desk import desk_of
from lexicon.web.tongue import tongue_of

_TICK = timedelta(microseconds=1)


def first_day(wave: Wave, request: Request) -> str:
    """The day it opens, in the zone of whoever runs the server."""
    zone = desk_of(request).clock().tzinfo
    return tongue_of(request).day(wave.opens_at.astimezone(zone))


def last_day(wave: Wave, request: Request) -> str:
    """The last day on which it takes answers."""
    zone = desk_of(request).clock().tzinfo
    end = min(wave.closes_at, wave.closed_at or wave.closes_at)
    return tongue_of(request).day((end - _TICK).astimezone(zone))


def question_count(taker: Taker, found: Measuring) -> int:
    """How many questions a person has in it, or would have."""
    if found.progress:
        return found.progress.total
    return len(questions_of(found.wave, taker.library.measure, found.wave.id))
