"""What a person may go on with today: what is due, what was left, what is being measured."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from lexicon.adoption.attempts.practice import due
from lexicon.adoption.attempts.progress import open_practice
from lexicon.adoption.attempts.waves import all_waves
from lexicon.adoption.due.agenda import Why
from lexicon.adoption.given import Progress
from lexicon.adoption.store.sittings import find_attempt, progress_of
from lexicon.adoption.wave import Wave
from lexicon.web.asking.page_of_question import base_of
from lexicon.web.asking.taker import Taker

_TODAY: tuple[Why, ...] = ("due", "changed")
_STATES = {True: "finished", False: "begun"}


@dataclass(frozen=True, slots=True)
class Today:
    """How many words are due, and how many are new."""

    due: int
    fresh: int


@dataclass(frozen=True, slots=True)
class Left:
    """An attempt that was begun: how many questions are left, and where it goes on."""

    left: int
    href: str


@dataclass(frozen=True, slots=True)
class Measuring:
    """A wave as one person sees it: planned, open, begun, finished or closed."""

    wave: Wave
    state: str
    progress: Progress | None


def words_today(taker: Taker) -> Today:
    """How many words a person should be asked today, and how many were never asked."""
    books = taker.library
    matters = due(taker.store, books.dictionary, books.practice, taker.id)
    count = Counter(item.why for item in matters)
    return Today(sum(count[why] for why in _TODAY), count["new"])


def unfinished(taker: Taker) -> Left | None:
    """The practice that was left before its end."""
    found = open_practice(taker.store, taker.id)
    if found is None or found.is_over:
        return None
    return Left(found.total - len(found.answered), f"{base_of(found)}/next")


def measuring(taker: Taker, wave: Wave) -> Measuring:
    """Where a person is in a wave."""
    found = _progress(taker, wave)
    now = taker.store.now()
    if found is not None and (found.is_over or wave.is_open(now)):
        return Measuring(wave, _STATES[found.is_over], found)
    return Measuring(wave, state_of(wave, now), found)


def state_of(wave: Wave, now: datetime) -> str:
    """Planned, open or closed."""
    if wave.is_open(now):
        return "open"
    return "planned" if wave.closed_at is None and now < wave.opens_at else "closed"


def waves_today(taker: Taker) -> list[Measuring]:
    """The waves that ask this person now, or that they have finished while others still answer."""
    now = taker.store.now()
    mine = [wave for wave in all_waves(taker.store) if wave.invites(taker.team)]
    return [measuring(taker, wave) for wave in mine if wave.is_open(now)]


def _progress(taker: Taker, wave: Wave) -> Progress | None:
    with taker.store.reading() as connection:
        attempt = find_attempt(connection, taker.id, wave.id)
        return progress_of(connection, attempt, taker.id) if attempt else None
