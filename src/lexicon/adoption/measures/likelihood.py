"""How likely an answer is from somebody who knows, and from somebody who does not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lexicon.quiz.question import Mark

SLIP = 0.10
"""The chance that somebody who knows is wrong all the same, for each element of an answer."""


class Likelihood(NamedTuple):
    """The chance of what was answered: from one who knows, and from one who does not."""

    knows: float
    not_knows: float

    def times(self, other: Likelihood) -> Likelihood:
        """Both together."""
        return Likelihood(self.knows * other.knows, self.not_knows * other.not_knows)


NOTHING = Likelihood(1.0, 1.0)
"""Of somebody who answered nothing: it tells neither way."""


def likelihood(right: bool, guess: float, slip: float = SLIP) -> Likelihood:
    """Of one element: `guess` and `slip` are chances from 0 to 1, neither of them 0 or 1."""
    if right:
        return Likelihood(1 - slip, guess)
    return Likelihood(slip, 1 - guess)


def likelihood_of(marks: Iterable[Mark], slip: float = SLIP) -> Likelihood:
    """Of a whole answer, element by element.

    Each element of a multiple, order or match has its own chance, for with one slip for the whole
    the measure is biased by a fifth.
    """
    found = NOTHING
    for mark in marks:
        found = found.times(likelihood(mark.right, mark.guess, slip))
    return found
