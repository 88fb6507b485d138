"""A question counted: what is known of it without anybody's answers."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.quiz.question import Answer


@dataclass(frozen=True, slots=True)
class Tally:
    """A team's first answers to one revision of a question: of `people` not rushed, `right` ones.

    Those that were deleted since are among them.
    """

    question: str
    revision: str
    entry: str
    kind: str
    form: str
    guess: float
    key: Answer
    team: str
    people: int
    right: int
    rushed: int
