"""The little that rules know of a human language: one file a language, `grammar.<code>.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from lexicon.checks.tokens import Tokens
from lexicon.languages.words import load_words

_MOST_WORDS = 4
"""Of a longer phrase only the plural of the whole is looked for, not of each word apart."""


class Grammar(NamedTuple):
    """Articles, copulas and so on are folded words."""

    articles: frozenset[str]
    copulas: frozenset[str]
    boundaries: frozenset[str]
    head_is_last: bool
    plurals: tuple[tuple[str, str], ...]

    def opening(self, tokens: Tokens) -> Tokens:
        """The noun phrase a definition starts with, without its article."""
        rest = tokens[1:] if tokens and tokens[0] in self.articles else tokens
        ends = (at for at, token in enumerate(rest) if self._ends(token))
        return rest[: next(ends, len(rest))]

    def forms(self, phrase: Tokens) -> Iterator[Tokens]:
        """The phrase as it is, and with its words in the singular or the plural."""
        if len(phrase) > _MOST_WORDS:
            yield from {phrase, tuple(self._plural(word) for word in phrase)}
        else:
            yield from set(product(*(self._numbers(word) for word in phrase)))

    def _ends(self, token: str) -> bool:
        return token in self.boundaries or not token[0].isalnum()

    def _numbers(self, word: str) -> set[str]:
        singulars = (
            word.removesuffix(many) + one for one, many in self.plurals if word.endswith(many)
        )
        return {word, self._plural(word), next(singulars, word)}

    def _plural(self, word: str) -> str:
        endings = ((one, many) for one, many in self.plurals if word.endswith(one))
        one, many = next(endings, ("", ""))
        return word.removesuffix(one) + many


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; of one that has no file, English's."""
    words = load_words("lexicon.checks", "grammar", language)
    return Grammar(
        articles=frozenset(words["articles"]),
        copulas=frozenset(words["copulas"]),
        boundaries=frozenset(words["boundaries"]),
        head_is_last=words["head"] == "last",
        plurals=tuple((one, many) for one, many in words["plurals"]),
    )
