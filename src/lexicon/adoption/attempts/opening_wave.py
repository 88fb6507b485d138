"""What people said before the first measure, kept as a wave: the one that later ones are held to.

A workshop asks the same cases of everybody before anything is discussed. Its wave takes a form of
the questions like any other, so that the next wave asks the other one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from lexicon.adoption.attempts.answering import answer
from lexicon.adoption.attempts.starting import begin
from lexicon.adoption.attempts.submission import Submission
from lexicon.adoption.attempts.waves import end_wave
from lexicon.adoption.pinned import Pinned
from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.sittings import close_attempt, serve
from lexicon.adoption.store.taking_part import take_part, team_of
from lexicon.adoption.store.waves import add_wave, find_wave, lock_waves, waves
from lexicon.adoption.wave import Wave
from lexicon.quiz.question import Form


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said of the questions, by their ids; `person` is a pseudonym."""

    person: str
    team: str
    language: str
    answers: Mapping[str, str]


def keep_opening(
    store: Store, name: str, asked: Sequence[Pinned], said: Sequence[Said], begun: datetime
) -> Wave | None:
    """Keep the answers as the closed wave `name`; once kept they stay. None where nothing is kept.

    `begun` is when the questions were first shown. Who is not on the list stands there as a
    pseudonym without a name. Raises StoreFault.
    """
    kept = [item for item in said if item.answers]
    if not asked or not kept:
        return None
    attempts = _begin(store, name, asked, kept, begun)
    for item in kept if attempts else ():
        for position, question in enumerate(asked, start=1):
            if question.question.id in item.answers:
                given = (item.answers[question.question.id],)
                sent = Submission(f"{attempts[item.person]}-{position}", given, item.language)
                answer(store, item.person, attempts[item.person], position, sent)
    return _end(store, name, attempts)


def _begin(
    store: Store, name: str, asked: Sequence[Pinned], said: Sequence[Said], begun: datetime
) -> dict[str, str]:
    """Person → attempt; none where the wave was closed before."""
    attempts = {item.person: _attempt(name, item.person) for item in said}
    with store.writing() as connection:
        lock_waves(connection)
        found = find_wave(connection, name)
        if found is None:
            number = 1 + max((wave.number for wave in waves(connection)), default=0)
            add_wave(connection, _wave(name, asked, number, store.now()))
            for item in said:
                _sit_down(connection, item, attempts[item.person], name, asked, begun)
        return attempts if found is None or found.closed_at is None else {}


def _attempt(wave: str, person: str) -> str:
    """The same for the same person and wave, and telling nobody who that is."""
    return hashlib.sha256(f"{wave} {person}".encode()).hexdigest()[:32]


def _sit_down(
    connection: Connection,
    item: Said,
    attempt: str,
    wave: str,
    asked: Sequence[Pinned],
    begun: datetime,
) -> None:
    if team_of(connection, item.person) is None:
        take_part(connection, item.person, item.person, item.team, begun)
    entries = tuple(dict.fromkeys(one.question.entry for one in asked))
    begin(connection, item.person, wave, entries, asked, attempt, begun)
    for position in range(1, len(asked) + 1):
        serve(connection, attempt, position, begun)


def _wave(name: str, asked: Sequence[Pinned], number: int, now: datetime) -> Wave:
    """Open for as long as it takes to write its answers down."""
    forms: dict[str, Form] = {one.question.entry: one.question.form or "a" for one in asked}
    return Wave(
        name, number, tuple(forms), tuple(forms.values()), (), 1, now,
        now + timedelta(days=1),
    )  # fmt: skip


def _end(store: Store, name: str, attempts: Mapping[str, str]) -> Wave:
    with store.writing() as connection:
        for attempt in attempts.values():
            close_attempt(connection, attempt, store.now())
    return end_wave(store, name)
