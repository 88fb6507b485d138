"""People who answer, in a small dictionary with questions of each kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import count

from lexicon.adoption.attempts.answering import answer
from lexicon.adoption.attempts.asking import asked
from lexicon.adoption.attempts.measure import start_measure
from lexicon.adoption.attempts.practice import Wish, start_practice
from lexicon.adoption.attempts.submission import Submission
from lexicon.adoption.attempts.waves import Campaign, open_wave
from lexicon.adoption.given import Progress, Receipt
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.taking_part import take_part
from lexicon.adoption.wave import Wave
from lexicon.quiz.grade import grade
from lexicon.quiz.question import Answer, Question
from tests.adoption.stores import Clock
from tests.quiz.words import dictionary, question

KINDS = ("scenario", "multiple", "choice", "order", "match", "true_false")
ours = cache(dictionary)


@cache
def practice() -> tuple[Question, ...]:
    """Three practice questions about the MQL, one about the SAL, one about fit."""
    mql = (question(kind, id=f"mql_{kind}") for kind in ("scenario", "multiple", "match"))
    others = (("stage/sal@1", "sal_choice"), ("term/fit@1", "fit_choice"))
    return (*mql, *(question("choice", id=name, about=about) for about, name in others))


@cache
def measure() -> tuple[Question, ...]:
    """Three in each of two forms about the MQL, and about the SAL."""
    return tuple(
        question(kind, id=f"{stage}_{form}_{kind}", about=about, use="measure", form=form)
        for stage, about in (("mql", "stage/mql@2"), ("sal", "stage/sal@1"))
        for form in ("a", "b")
        for kind in ("scenario", "multiple", "order")
    )


@dataclass
class Room:
    """A store with its clock, where people sit down and answer."""

    store: Store
    clock: Clock
    numbers: count[int] = field(default_factory=lambda: count(1))

    def new_id(self) -> str:
        return f"id{next(self.numbers):04}"

    def joins(self, name: str, team: str = "marketing") -> str:
        """Somebody takes part."""
        with self.store.writing() as connection:
            take_part(connection, name, name, team, self.clock())
        return name

    def practises(self, person: str, entries: tuple[str, ...] = (), number: int = 10) -> Progress:
        """Somebody begins to practise, or goes on."""
        wish = Wish(entries, number)
        return start_practice(self.store, ours(), practice(), person, wish, self.new_id)

    def opens_wave(
        self, entries: tuple[str, ...] = ("stage/mql",), teams: tuple[str, ...] = ()
    ) -> Wave:
        """A wave of a week, from now on."""
        start = self.clock()
        self.clock.wait(days=7)
        end = self.clock()
        self.clock.wait(days=-7)
        return open_wave(self.store, Campaign(entries, teams, start, end), measure())

    def measures(self, person: str, wave: str = "w1") -> Progress:
        """Somebody begins to answer a wave, or goes on."""
        return start_measure(self.store, ours(), measure(), person, wave, self.new_id)

    def answers(
        self, at: Progress, position: int, right: bool = True, after: float = 5.0
    ) -> Receipt:
        """Somebody reads a question and answers it, right or wrong."""
        self.clock.wait(seconds=1)
        shown = asked(self.store, at.person, at.attempt, position)
        self.clock.wait(seconds=after)
        given = right_answer(shown.question) if right else wrong_answer(shown.question)
        return self.sends(at, position, given)

    def sends(
        self, at: Progress, position: int, given: Answer, submission: str = "", turn: int = 0
    ) -> Receipt:
        """An answer arrives."""
        sent = Submission(submission or self.new_id(), given, "en", turn)
        return answer(self.store, at.person, at.attempt, position, sent)


def right_answer(asked_question: Question) -> Answer:
    """The key."""
    key = asked_question.key(ours())
    assert key is not None
    return key


def wrong_answer(asked_question: Question) -> Answer:
    """One of the answers that can be given and are wrong."""
    key = right_answer(asked_question)
    options = tuple((part.id,) for part in asked_question.options(ours(), "en"))
    tries = (tuple(reversed(key)), *options, _swapped(key))
    return next(
        one
        for one in tries
        if asked_question.accepts(one) and not grade(asked_question, key, one).right
    )


def _swapped(key: Answer) -> Answer:
    """A match with the matches of its first two items exchanged."""
    pairs = [pair.partition("=") for pair in key]
    if len(pairs) < 2:
        return key
    matches = [pairs[1][2], pairs[0][2], *(pair[2] for pair in pairs[2:])]
    return tuple(f"{pair[0]}={match}" for pair, match in zip(pairs, matches, strict=True))
