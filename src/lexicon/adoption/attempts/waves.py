"""Open a wave, close it before its day, tell which there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from lexicon.adoption.attempts.faults import NoSuchWave, OpenedMeanwhile, TooFewQuestions
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.waves import add_wave, close_wave, find_wave, lock_waves, waves
from lexicon.adoption.wave import EACH, Wave, lacking, next_forms
from lexicon.quiz.question import Question


@dataclass(frozen=True, slots=True)
class Campaign:
    """What is to be measured: entries, teams (none: all), from when until just before when."""

    entries: tuple[str, ...]
    teams: tuple[str, ...]
    opens_at: datetime
    closes_at: datetime
    each: int = EACH
    after: int | None = None
    """How many waves there were when this one was planned; None: however many."""


def open_wave(store: Store, campaign: Campaign, questions: Iterable[Question]) -> Wave:
    """A new wave, of the forms that were not met last; `questions` are `pool`'s for measure.

    Raises OpenedMeanwhile, TooFewQuestions, StoreFault.
    """
    with store.writing() as connection:
        lock_waves(connection)
        earlier = waves(connection)
        if campaign.after not in (None, len(earlier)):
            raise OpenedMeanwhile
        number = 1 + max((wave.number for wave in earlier), default=0)
        wave = Wave(
            id=f"w{number}",
            number=number,
            entries=campaign.entries,
            forms=next_forms(campaign.entries, earlier),
            teams=campaign.teams,
            each=campaign.each,
            opens_at=campaign.opens_at,
            closes_at=campaign.closes_at,
        )
        missing = lacking(wave, questions)
        if missing or not campaign.entries:
            raise TooFewQuestions(missing, wave.each)
        add_wave(connection, wave)
        return wave


def end_wave(store: Store, name: str) -> Wave:
    """Close a wave now; it takes no more answers. Raises NoSuchWave, StoreFault."""
    with store.writing() as connection:
        close_wave(connection, name, store.now())
        ended = find_wave(connection, name)
        if ended is None:
            raise NoSuchWave(name)
        return ended


def all_waves(store: Store) -> tuple[Wave, ...]:
    """Every wave there was, in order. Raises StoreFault."""
    with store.reading() as connection:
        return waves(connection)


def open_waves(store: Store, team: str) -> tuple[Wave, ...]:
    """The waves that ask a team now. Raises StoreFault."""
    now = store.now()
    return tuple(wave for wave in all_waves(store) if wave.is_open(now) and wave.invites(team))
