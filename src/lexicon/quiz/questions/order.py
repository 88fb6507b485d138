"""Items to put in order; where all are stages, the funnel says which order is right."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import Id, Translations
from lexicon.quiz.labels import called
from lexicon.quiz.question import Answer, Mark, Part, Question, said


class Order(Question):
    """Items by id, written in the right order; a stage without a text of its own has its label."""

    kind: Literal["order"]
    steps: Annotated[dict[Id, Translations], Field(alias="items", min_length=3)]

    def texts(self) -> Iterator[tuple[Keys, Translations]]:
        yield from super().texts()
        for item, text in self.steps.items():
            yield ("items", item), text

    def key(self, dictionary: Dictionary) -> Answer | None:  # noqa: ARG002
        return tuple(self.steps)

    def guess(self) -> float:
        return 1 / math.factorial(len(self.steps))

    def options(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:
        return tuple(
            Part(name, said(text, language) or called(f"stage/{name}", dictionary, language))
            for name, text in self.steps.items()
        )

    def wrong_options(self, key: Answer, dictionary: Dictionary) -> Answer:  # noqa: ARG002
        return ()

    def accepts(self, answer: Answer) -> bool:
        return sorted(answer) == sorted(self.steps)

    def marks(self, key: Answer, answer: Answer) -> tuple[Mark, ...]:
        """Each item at its place counts; blind, it is there one time in as many as there are."""
        chance = 1 / len(key)
        placed = dict(enumerate(answer))
        return tuple(Mark(item, placed.get(at) == item, chance) for at, item in enumerate(key))

    def mistaken(self, key: Answer, answer: Answer) -> Answer:  # noqa: ARG002
        return ()

    def order_today(self, dictionary: Dictionary) -> Answer | None:
        """The order the funnel has now; None where not all items are stages."""
        funnel = [stage.id for stage in dictionary.stages]
        if not set(self.steps) <= set(funnel):
            return None
        return tuple(name for name in funnel if name in self.steps)


QUESTION = Order
