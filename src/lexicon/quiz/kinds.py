"""Which kinds of question there are: a scan of `questions/`."""

from __future__ import annotations

from functools import cache

from lexicon.plugins import load_all
from lexicon.quiz import questions
from lexicon.quiz.question import Question


@cache
def question_classes() -> dict[str, type[Question]]:
    """Kind → its class, in alphabetical order."""
    return load_all(questions, "QUESTION", type)
