"""Answers of two made-up teams to our own questions: for tests, screenshots and documentation.

Nobody is meant: people are numbered, and a seed decides what they answer. Sales take a SAL for an
SQL, and learn between the two waves; marketing know the lower stages less well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from random import Random
from zlib import crc32

from lexicon.adoption.agreeing.seeded import seeded
from lexicon.adoption.attempts.answering import answer
from lexicon.adoption.attempts.asking import asked
from lexicon.adoption.attempts.measure import start_measure
from lexicon.adoption.attempts.submission import Submission
from lexicon.adoption.attempts.waves import Campaign, open_wave
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.taking_part import take_part
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.bank import read_bank
from lexicon.quiz.pool import pool
from lexicon.quiz.question import Answer, Question
from lexicon.source.load import load
from tests.adoption.stores import Clock
from tests.tools import ROOT

SEED = 20261188
STAGES = ("stage/lead", "stage/mql", "stage/sal", "stage/sql")
TEAMS: Mapping[str, int] = {"marketing": 9, "sales": 8}
KNOWS = {
    ("marketing", "stage/lead"): 0.95,
    ("marketing", "stage/mql"): 0.9,
    ("marketing", "stage/sal"): 0.75,
    ("marketing", "stage/sql"): 0.55,
    ("sales", "stage/lead"): 0.6,
    ("sales", "stage/mql"): 0.7,
    ("sales", "stage/sal"): 0.2,
    ("sales", "stage/sql"): 0.65,
}
LEARNT = 0.25
"""How many more know it in the second wave."""
TAKEN_FOR = {"sal": "sql", "sql": "sal", "lead": "mql", "mql": "lead"}


@cache
def our_dictionary() -> Dictionary:
    """Our own, as its files are."""
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return dictionary


@cache
def our_questions() -> tuple[Question, ...]:
    """Those that measure."""
    return pool(read_bank(ROOT).questions, our_dictionary(), "measure")


@dataclass
class Firm:
    """A store that fills with answers."""

    store: Store
    clock: Clock
    draws: Random = field(default_factory=lambda: seeded(SEED))
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def staffed(self, teams: Mapping[str, int] = TEAMS) -> Firm:
        """People join their teams."""
        with self.store.writing() as connection:
            for team, people in teams.items():
                for at in range(people):
                    name = f"{team}-{at}"
                    take_part(connection, name, name, team, self.clock())
        return self

    def wave(
        self, people: Iterable[str], stages: tuple[str, ...] = STAGES, learnt: float = 0.0
    ) -> Firm:
        """A wave of a week in which these people answer everything; then it is over."""
        start = self.clock()
        self.clock.wait(days=7)
        end = self.clock()
        self.clock.wait(days=-7)
        wave = open_wave(self.store, Campaign(stages, (), start, end), our_questions())
        for person in people:
            self._answers(person, wave.id, learnt)
        self.clock.time = end
        self.clock.wait(days=1)
        return self

    def everybody(self, teams: Mapping[str, int] = TEAMS) -> list[str]:
        """Who takes part, but the last of marketing, who is away."""
        people = [f"{team}-{at}" for team, number in teams.items() for at in range(number)]
        return [name for name in people if name != f"marketing-{teams.get('marketing', 0) - 1}"]

    def _answers(self, person: str, wave: str, learnt: float) -> None:
        begun = start_measure(
            self.store, our_dictionary(), our_questions(), person, wave, self._new_id
        )
        team = person.partition("-")[0]
        language = "fr" if self.draws.random() < 0.6 else "en"
        knows = {entry: _luck(person, entry) < KNOWS[team, entry] + learnt for entry in STAGES}
        for position in range(1, begun.total + 1):
            shown = asked(self.store, person, begun.attempt, position)
            self.clock.wait(seconds=8)
            given = self._says(shown.question, knows[shown.question.entry])
            sent = Submission(self._new_id(), given, language)
            answer(self.store, person, begun.attempt, position, sent)

    def _says(self, question: Question, knows: bool) -> Answer:
        key = question.key(our_dictionary())
        assert key is not None
        if self.draws.random() < (0.9 if knows else 0.25):
            return key
        near = (TAKEN_FOR.get(key[0], ""),)
        options = tuple((part.id,) for part in question.options(our_dictionary(), "en"))
        tries = [near, *options, tuple(reversed(key)), _swapped(key)]
        return next(one for one in tries if one != key and question.accepts(one))

    def _new_id(self) -> str:
        return f"id{next(self._numbers):06}"


def two_waves(store: Store, clock: Clock) -> Firm:
    """Both teams, measured twice, three months apart."""
    firm = Firm(store, clock).staffed()
    firm.wave(firm.everybody())
    clock.wait(days=90)
    return firm.wave(firm.everybody(), learnt=LEARNT)


def _luck(person: str, entry: str) -> float:
    """From 0 to 1, the same in every wave: who knew an entry still knows it."""
    return seeded(crc32(f"{SEED} {person} {entry}".encode())).random()


def _swapped(key: Answer) -> Answer:
    """A match with the matches of its first two items exchanged."""
    pairs = [pair.partition("=") for pair in key]
    if len(pairs) < 2:
        return key
    matches = [pairs[1][2], pairs[0][2], *(pair[2] for pair in pairs[2:])]
    return tuple(f"{pair[0]}={match}" for pair, match in zip(pairs, matches, strict=True))
