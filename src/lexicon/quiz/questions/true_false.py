"""A statement that is true or false: easy to guess, so keep these few."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import Answer, Mark, Part, Question

_OPTIONS = ("true", "false")


class TrueFalse(Question):
    """`text` is the statement; the explanation says why."""

    kind: Literal["true_false"]
    holds: Annotated[bool, Field(alias="key")]

    def key(self, dictionary: Dictionary) -> Answer | None:  # noqa: ARG002
        return ("true" if self.holds else "false",)

    def guess(self) -> float:
        return 1 / len(_OPTIONS)

    def options(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:  # noqa: ARG002
        words = load_words("lexicon.quiz.questions", "true_false", language)
        return tuple(Part(option, str(words[option])) for option in _OPTIONS)

    def wrong_options(self, key: Answer, dictionary: Dictionary) -> Answer:  # noqa: ARG002
        return ()

    def accepts(self, answer: Answer) -> bool:
        return len(answer) == 1 and answer[0] in _OPTIONS

    def marks(self, key: Answer, answer: Answer) -> tuple[Mark, ...]:
        return (Mark("", answer == key, self.guess()),)

    def is_shuffled(self) -> bool:
        return False


QUESTION = TrueFalse
