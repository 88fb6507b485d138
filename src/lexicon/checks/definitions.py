"""All definitions in one language, beside each other: what none of them has is seen at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from lexicon.checks.prose import Translated
from lexicon.checks.tokens import first_words


class Definitions:
    """The definitions that are written in a language, each with the text that it is a part of."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._written: list[tuple[Translated, str]] = []

    def __iter__(self) -> Iterator[tuple[Translated, str]]:
        return iter(self._written)

    def add(self, text: Translated, words: str) -> None:
        """One more."""
        self._written.append((text, words))

    @cached_property
    def joined(self) -> str:
        """All of them, one below the other."""
        return "\n".join([words for _, words in self._written])

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that they, or lines of them, begin with, casefolded."""
        return first_words(self.joined.casefold())


def definitions_among(texts: Iterable[Translated]) -> tuple[Definitions, ...]:
    """The definitions among texts, by language."""
    found: dict[str, Definitions] = {}
    for text in texts:
        if text.is_definition:
            for language, words in text.texts.items():
                if language not in found:
                    found[language] = Definitions(language)
                found[language].add(text, words)
    return tuple(found.values())
