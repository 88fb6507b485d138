"""Draw the questions of an attempt: a blueprint says how many of each entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from lexicon.quiz.question import Form, Question
from lexicon.quiz.shuffle import shuffled


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Which entries (references), how many questions of each, and of which form.

    With a form everybody gets the same questions; they differ in their order only.
    """

    entries: tuple[str, ...]
    each: int
    form: Form | None = None


def draw(pool: Iterable[Question], blueprint: Blueprint, seed: str) -> tuple[Question, ...]:
    """The questions of one attempt, entries mixed; the same seed draws the same."""
    by_entry: dict[str, list[Question]] = defaultdict(list)
    for question in pool:
        if blueprint.form is None or question.form == blueprint.form:
            by_entry[question.entry].append(question)
    chooser = seed if blueprint.form is None else ""
    chosen = (
        question
        for entry in dict.fromkeys(blueprint.entries)
        for question in _varied(by_entry[entry], chooser)[: blueprint.each]
    )
    return shuffled(chosen, seed, "draw", lambda question: question.id)


def form_of(wave: int) -> Form:
    """The form of a wave, counted from 1: two waves that follow each other share no question."""
    return "a" if wave % 2 else "b"


def _varied(questions: list[Question], seed: str) -> list[Question]:
    """One of each kind, then the next of each: few questions are of many kinds."""
    by_kind: dict[str, list[Question]] = defaultdict(list)
    for question in shuffled(questions, seed, "choose", lambda item: item.id):
        by_kind[question.kind].append(question)
    kinds = shuffled(by_kind, seed, "kinds")
    rounds = zip_longest(*(by_kind[kind] for kind in kinds))
    return [question for one in rounds for question in one if question is not None]
