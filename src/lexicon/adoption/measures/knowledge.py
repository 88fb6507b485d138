"""Does this person know this entry? Knowledge tracing with the chance to guess that is known.

After Corbett and Anderson (1995), Knowledge tracing: modeling the acquisition of procedural
knowledge, User Modeling and User-Adapted Interaction 4. Their guess is fitted, ours follows from
the question. For that person only: it decides what to practise next.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from lexicon.adoption.measures.likelihood import SLIP, Likelihood, likelihood, likelihood_of
from lexicon.quiz.question import Mark

PRIOR = 0.25
"""The chance that somebody knows an entry before the first question."""
LEARN = 0.15
"""The chance that somebody who did not know learns it from the feedback."""
MASTERED = 0.95
LEARNING = 0.60

Band = Literal["not_asked", "review", "learning", "mastered"]


def update(
    level: float, right: bool, guess: float, slip: float = SLIP, learn: float = LEARN
) -> float:
    """The level after one answer and its feedback: P, then P + (1 - P) learn. All from 0 to 1."""
    return learnt(posterior(level, likelihood(right, guess, slip)), learn)


def update_by_marks(
    level: float, marks: Iterable[Mark], slip: float = SLIP, learn: float = LEARN
) -> float:
    """The level after one answer of several elements; there is one feedback to learn from."""
    return learnt(posterior(level, likelihood_of(marks, slip)), learn)


def posterior(level: float, seen: Likelihood) -> float:
    """The level as the answer shows it, before anything is learnt from feedback."""
    knows = level * seen.knows
    return knows / (knows + (1 - level) * seen.not_knows)


def learnt(level: float, learn: float = LEARN) -> float:
    """The level after feedback."""
    return level + (1 - level) * learn


def band(level: float | None) -> Band:
    """What a level means; no level at all is "not asked", never 0 %."""
    if level is None:
        return "not_asked"
    if level >= MASTERED:
        return "mastered"
    return "learning" if level >= LEARNING else "review"
