"""A measuring campaign: which entries, whom, when, and which of the parallel questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from lexicon.quiz.draw import Blueprint, draw, form_of
from lexicon.quiz.question import Form, Question
from lexicon.quiz.shuffle import shuffled

EACH = 3
"""Questions about each entry."""


@dataclass(frozen=True, slots=True)
class Wave:
    """`forms` has the form beside each of `entries`. No teams: all of them are asked.

    Open from `opens_at` until just before `closes_at`, or until it was closed by hand.
    """

    id: str
    number: int
    entries: tuple[str, ...]
    forms: tuple[Form, ...]
    teams: tuple[str, ...]
    each: int
    opens_at: datetime
    closes_at: datetime
    closed_at: datetime | None = None

    def invites(self, team: str) -> bool:
        """Whether people of a team are asked; those of none are never."""
        return team in self.teams if self.teams else team != ""

    def is_open(self, now: datetime) -> bool:
        """Whether it takes answers."""
        return self.closed_at is None and self.opens_at <= now < self.closes_at


def next_forms(entries: Iterable[str], earlier: Sequence[Wave]) -> tuple[Form, ...]:
    """For each entry the form that its last wave did not have.

    So nobody meets a question in two waves that follow each other, whichever entries they have. The
    forms are not crossed between people (half A then B, half B then A): all answer the same cases
    at the same time, for teams are compared case by case within a wave. Between waves only people
    are compared with themselves, and agreement is told of each wave for itself.
    """
    met = [entry for wave in earlier for entry in wave.entries]
    return tuple(form_of(1 + met.count(entry)) for entry in entries)


def questions_of(wave: Wave, questions: Iterable[Question], seed: str) -> tuple[Question, ...]:
    """The questions of a wave, entries mixed by the seed; fewer where the bank has lost some."""
    pool = tuple(questions)
    chosen = (
        question
        for entry, form in zip(wave.entries, wave.forms, strict=True)
        for question in draw(pool, Blueprint((entry,), wave.each, form), wave.id)
    )
    return shuffled(chosen, seed, "draw", lambda question: question.id)


def lacking(wave: Wave, questions: Iterable[Question]) -> dict[str, int]:
    """The entries about which there are too few questions in the wave's form, and how many."""
    pool = tuple(questions)
    have = {
        entry: sum(item.entry == entry and item.form == form for item in pool)
        for entry, form in zip(wave.entries, wave.forms, strict=True)
    }
    return {entry: count for entry, count in have.items() if count < wave.each}
