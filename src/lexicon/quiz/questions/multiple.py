"""Several options may be right: each is judged for itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary
from lexicon.model.frozen import Many
from lexicon.model.scalars import Id, Translations
from lexicon.quiz.question import Answer, Mark, Part, Question, said


class Multiple(Question):
    """Options by id, each in all languages; `key` names those that are right."""

    kind: Literal["multiple"]
    choices: Annotated[dict[Id, Translations], Field(alias="options", min_length=3)]
    right: Annotated[Many[Id], Field(alias="key", min_length=1)]

    def texts(self) -> Iterator[tuple[Keys, Translations]]:
        yield from super().texts()
        for option, text in self.choices.items():
            yield ("options", option), text

    def key(self, dictionary: Dictionary) -> Answer | None:  # noqa: ARG002
        return tuple(sorted(set(self.right))) if set(self.right) <= set(self.choices) else None

    def guess(self) -> float:
        """Any subset but the empty one may be the answer."""
        return 1 / ((1 << len(self.choices)) - 1)

    def options(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:  # noqa: ARG002
        return tuple(Part(name, said(text, language, name)) for name, text in self.choices.items())

    def accepts(self, answer: Answer) -> bool:
        return 0 < len(answer) == len(set(answer)) and set(answer) <= set(self.choices)

    def marks(self, key: Answer, answer: Answer) -> tuple[Mark, ...]:
        return tuple(
            Mark(option, (option in answer) == (option in key), 1 / 2) for option in self.choices
        )

    def mistaken(self, key: Answer, answer: Answer) -> Answer:
        return tuple(mark.id for mark in self.marks(key, answer) if not mark.right)

    def faults(self, dictionary: Dictionary) -> Iterator[tuple[Keys, str]]:
        for position, option in enumerate(self.right):
            if option not in self.choices:
                yield ("key", position), option
        yield from super().faults(dictionary)


QUESTION = Multiple
