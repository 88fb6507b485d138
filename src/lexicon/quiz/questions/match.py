"""Items to match, each with one of several matches."""

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


class Match(Question):
    """Items and matches by id; `key` names the match of each item. A stage's label may be left."""

    kind: Literal["match"]
    matched: Annotated[dict[Id, Translations], Field(alias="items", min_length=3)]
    matches: Annotated[dict[Id, Translations], Field(min_length=2)]
    pairs: Annotated[dict[Id, Id], Field(alias="key")]

    def texts(self) -> Iterator[tuple[Keys, Translations]]:
        yield from super().texts()
        for key, parts in (("items", self.matched), ("matches", self.matches)):
            for name, text in parts.items():
                yield (key, name), text

    def key(self, dictionary: Dictionary) -> Answer | None:
        if any(self.faults(dictionary)):
            return None
        return tuple(f"{item}={self.pairs[item]}" for item in self.matched)

    def guess(self) -> float:
        """Each match used once: (m-n)!/m! for n items and m matches; else any for each."""
        items, matches = len(self.matched), len(self.matches)
        if len(set(self.pairs.values())) < items:
            return 1 / float(matches**items)
        return math.factorial(matches - items) / math.factorial(matches)

    def options(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:
        return _parts(self.matches, dictionary, language)

    def items(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:
        return _parts(self.matched, dictionary, language)

    def wrong_options(self, key: Answer, dictionary: Dictionary) -> Answer:  # noqa: ARG002
        return ()

    def accepts(self, answer: Answer) -> bool:
        pairs = [pair.partition("=") for pair in answer]
        known = all(match in self.matches for _, _, match in pairs)
        return known and [item for item, _, _ in pairs] == list(self.matched)

    def marks(self, key: Answer, answer: Answer) -> tuple[Mark, ...]:
        chance = 1 / len(self.matches)
        return tuple(Mark(pair.partition("=")[0], pair in answer, chance) for pair in key)

    def mistaken(self, key: Answer, answer: Answer) -> Answer:  # noqa: ARG002
        return ()

    def faults(self, dictionary: Dictionary) -> Iterator[tuple[Keys, str]]:
        for item in {**self.matched, **self.pairs}:
            if item not in self.matched or item not in self.pairs:
                yield ("key", item) if item in self.pairs else ("items", item), item
            elif self.pairs[item] not in self.matches:
                yield ("key", item), self.pairs[item]
        yield from super().faults(dictionary)

    def in_words(self, answer: Answer, dictionary: Dictionary, language: str) -> tuple[str, ...]:
        items = dict(self.items(dictionary, language))
        matches = dict(self.options(dictionary, language))
        pairs = [pair.partition("=") for pair in answer]
        return tuple(f"{items.get(one, one)} → {matches.get(two, two)}" for one, _, two in pairs)


def _parts(
    written: dict[str, Translations], dictionary: Dictionary, language: str
) -> tuple[Part, ...]:
    return tuple(
        Part(name, said(text, language) or called(f"stage/{name}", dictionary, language))
        for name, text in written.items()
    )


QUESTION = Match
