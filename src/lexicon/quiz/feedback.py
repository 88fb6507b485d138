"""What is said after an answer: the key, why what was chosen is wrong, and the definition."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.model.dictionary import Dictionary
from lexicon.quiz.grade import grade
from lexicon.quiz.labels import called, definition
from lexicon.quiz.question import Answer, Part, Question, said


@dataclass(frozen=True, slots=True)
class Feedback:
    """In one language; plain text, not yet typeset. `remarks` are about the options got wrong."""

    right: bool
    score: float
    key: tuple[str, ...]
    remarks: tuple[Part, ...]
    explanation: str
    entry: str
    label: str
    definition: str


def feedback(
    question: Question, key: Answer, answer: Answer, dictionary: Dictionary, language: str
) -> Feedback:
    """All there is to say about an answer. Raises ValueError where it is none."""
    graded = grade(question, key, answer)
    remarks = (
        Part(option, said(question.feedback[option], language))
        for option in question.mistaken(key, answer)
        if option in question.feedback
    )
    return Feedback(
        graded.right,
        graded.score,
        question.in_words(key, dictionary, language),
        tuple(remarks),
        said(question.explanation, language),
        question.entry,
        called(question.entry, dictionary, language),
        definition(question.entry, dictionary, language),
    )
