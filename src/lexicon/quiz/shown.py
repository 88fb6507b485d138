"""What somebody sees before answering: nothing of it tells the key, nor why."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import Part, Question, said
from lexicon.quiz.shuffle import shuffled


@dataclass(frozen=True, slots=True)
class Shown:
    """A question in one language, its options mixed; plain text, not yet typeset.

    `options` are chosen from, or put in order; `items` get one option each.
    """

    id: str
    kind: str
    text: str
    instruction: str
    options: tuple[Part, ...]
    items: tuple[Part, ...]


def show(question: Question, dictionary: Dictionary, language: str, seed: str) -> Shown:
    """The question as one attempt sees it; the same seed shows the same order."""
    words = load_words("lexicon.quiz.questions", question.kind, language)
    return Shown(
        question.id,
        question.kind,
        said(question.text, language),
        str(words["instruction"]),
        _mixed(question, dictionary, language, seed),
        question.items(dictionary, language),
    )


def _mixed(
    question: Question, dictionary: Dictionary, language: str, seed: str
) -> tuple[Part, ...]:
    written = question.options(dictionary, language)
    if not question.is_shuffled():
        return written
    mixed = shuffled(written, seed, question.id, lambda part: part.id)
    if question.kind == "order" and mixed == written:  # what lies ready must not be the answer
        return (*mixed[1:], mixed[0])
    return mixed
