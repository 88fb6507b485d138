"""One answer as the measures see it: who gave it, to what, when, and how right it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lexicon.quiz.question import Answer, Mark

PRACTICE = ""
"""The wave of an answer that was given while practising."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """An answer that was given; times are UTC, people are pseudonyms, answers ids of options.

    `first` says whether it was the person's first to this question in its wave, `rushed` whether
    it came too fast to have been read. `guess` is the chance of a blind right answer to the whole,
    `marks` are its elements, each with a chance of its own.
    """

    person: str
    team: str
    wave: str
    entry: str
    major: int
    question: str
    revision: str
    kind: str
    form: str
    language: str
    answer: Answer
    key: Answer
    right: bool
    score: float
    guess: float
    marks: tuple[Mark, ...]
    first: bool
    rushed: bool
    answered_at: datetime

    @property
    def counts(self) -> bool:
        """Whether a measure may rest on it: the first answer to its question, and not rushed.

        Rushed ones are counted and told, never dropped in silence.
        """
        return self.first and not self.rushed
