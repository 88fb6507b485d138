"""The elements of somebody's answers as one short text: `0.25+ 0.25- 0.5+`.

Two people with the same text are the same to every measure, so a team is a few texts and how many
people have each, whatever its size.
"""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.adoption.measures.likelihood import NOTHING, Likelihood, likelihood
from lexicon.quiz.question import Mark


def with_marks(text: str, marks: Iterable[Mark]) -> str:
    """The text with more marks in it; in whichever order they come, it is the same."""
    return " ".join(sorted([*text.split(), *(_written(mark) for mark in marks)]))


def likelihood_of_text(text: str) -> Likelihood:
    """How likely these marks are from one who knows, and from one who does not."""
    found = NOTHING
    for word in text.split():
        found = found.times(likelihood(word.endswith("+"), float(word[:-1])))
    return found


def _written(mark: Mark) -> str:
    return f"{mark.guess:.9g}{'+' if mark.right else '-'}"
