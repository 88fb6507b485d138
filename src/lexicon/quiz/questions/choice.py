"""One of several options is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import Id, Translations
from lexicon.quiz.question import Answer, Mark, Part, Question, said


class Choice(Question):
    """Options by id, each in all languages; `key` names the right one."""

    kind: Literal["choice"]
    choices: Annotated[dict[Id, Translations], Field(alias="options", min_length=3)]
    right: Annotated[Id, Field(alias="key")]

    def texts(self) -> Iterator[tuple[Keys, Translations]]:
        yield from super().texts()
        for option, text in self.choices.items():
            yield ("options", option), text

    def key(self, dictionary: Dictionary) -> Answer | None:  # noqa: ARG002
        return (self.right,) if self.right in self.choices else None

    def guess(self) -> float:
        return 1 / len(self.choices)

    def options(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:  # noqa: ARG002
        return tuple(Part(name, said(text, language, name)) for name, text in self.choices.items())

    def accepts(self, answer: Answer) -> bool:
        return len(answer) == 1 and answer[0] in self.choices

    def marks(self, key: Answer, answer: Answer) -> tuple[Mark, ...]:
        return (Mark("", answer == key, self.guess()),)

    def faults(self, dictionary: Dictionary) -> Iterator[tuple[Keys, str]]:
        if self.right not in self.choices:
            yield ("key",), self.right
        yield from super().faults(dictionary)


QUESTION = Choice
