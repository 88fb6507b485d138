"""Grade an answer: right or not, how much of it, and each element with its own chance."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.quiz.question import Answer, Mark, Question


@dataclass(frozen=True, slots=True)
class Graded:
    """`right` is all of it; `score` the share of its elements, from 0 to 1.

    Elements carry their own chance, for with one chance for the whole a measure is biased.
    """

    right: bool
    score: float
    marks: tuple[Mark, ...]


def grade(question: Question, key: Answer, answer: Answer) -> Graded:
    """Hold an answer against a key. Raises ValueError where nobody can have given that answer."""
    if not question.accepts(answer):
        raise ValueError(f"{answer} is no answer to {question.id}")
    marks = question.marks(key, answer)
    right = sum(mark.right for mark in marks)
    return Graded(right == len(marks), right / len(marks), marks)
