"""How many questions there are of what, and how many are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import Question

FORMS = ("a", "b")
PRACTICE_NEEDED = 3
FORM_NEEDED = 3
"""Measure questions in each of the two forms: six of an entry."""


@dataclass(frozen=True, slots=True)
class Holding:
    """The questions of one entry: how many of each kind, for practice and in each form.

    Measure questions of no form stand under "".
    """

    entry: str
    practice: Mapping[str, int]
    measure: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What an entry lacks: `what` is practice, form or parallel."""

    what: str
    have: int = 0
    need: int = 0
    form: str = ""


def holding(entry: str, questions: Iterable[Question], dictionary: Dictionary) -> Holding:
    """What there is of one entry; only what can be asked in every language counts."""
    practice: Counter[str] = Counter()
    measure: dict[str, Counter[str]] = {form: Counter() for form in FORMS}
    for question in questions:
        if question.entry == entry and _is_whole(question, dictionary.languages):
            if question.use == "practice":
                practice[question.kind] += 1
            else:
                measure.setdefault(question.form or "", Counter())[question.kind] += 1
    return Holding(entry, practice, measure)


def shortfalls(held: Holding) -> Iterator[Shortfall]:
    """What is missing until an entry can be practised, and measured twice without repeating."""
    practice = sum(held.practice.values())
    if practice < PRACTICE_NEEDED:
        yield Shortfall("practice", practice, PRACTICE_NEEDED)
    counts = {form: sum(held.measure[form].values()) for form in FORMS}
    for form, count in counts.items():
        if count < FORM_NEEDED:
            yield Shortfall("form", count, FORM_NEEDED, form)
    complete = min(counts.values()) >= FORM_NEEDED
    if complete and dict(held.measure["a"]) != dict(held.measure["b"]):
        yield Shortfall("parallel")


def _is_whole(question: Question, languages: Iterable[str]) -> bool:
    return all(question.text.get(language, "").strip() for language in languages)
