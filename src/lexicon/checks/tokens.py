"""Folded words of a text, each spelling folded once, and phrases found among them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import Generic, TypeVar

from lexicon.languages.fold import fold

T = TypeVar("T")
Tokens = tuple[str, ...]

_PIECE = re.compile(r"[\w\u0300-\u036f]+|[^\w\s'’\-‑/*\u0300-\u036f]")

_FIRST_WORDS = re.compile(r"\n(\w*)")


def first_words(lines: str) -> frozenset[str]:
    """The word that each line begins with, "" of one that begins with another sign."""
    return frozenset(_FIRST_WORDS.findall(f"\n{lines}"))


class Beginning:
    """Tells whether casefolded texts begin with some phrase, with or without its accents.

    Hardly any does, and one that begins with a word is told by that alone: the pattern is compiled
    where it is needed.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        spelled = {spelling for phrase in phrases for spelling in (phrase.casefold(), fold(phrase))}
        self._spelled = sorted(spelled, key=lambda spelling: (-len(spelling), spelling))
        begun = {spelling[: spelling.find("'") + 1] or spelling for spelling in spelled}
        self._starts = (*begun, *(start.replace("'", "’") for start in begun))
        self._first_words = first_words("\n".join(spelled))

    def may_begin(self, words: Collection[str]) -> bool:
        """Whether any of several texts may, of which these are the first words (`first_words`)."""
        return not self._first_words.isdisjoint(words) or "" in words

    def match(self, text: str) -> re.Match[str] | None:
        """The signs before it, and the phrase."""
        if text[:1].isalnum() and not text.startswith(self._starts):
            return None
        return self._pattern.match(text)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        either = "|".join(re.escape(spelling).replace("'", "['’]") for spelling in self._spelled)
        return re.compile(rf"\W*(?:{either})(?:(?<=['’])|(?!\w))")


class Folding(dict[str, str]):
    """Folds a word once, however often it is read."""

    def __missing__(self, word: str) -> str:
        folded = self[word] = fold(word)
        return folded

    def tokens(self, text: str) -> Tokens:
        """Words and signs; spaces, hyphens, apostrophes and emphasis only separate.

        A sign stands between words so that no phrase is found across the end of a sentence.
        """
        return tuple(map(self.__getitem__, _PIECE.findall(text)))


class Phrases(Generic[T]):
    """Phrases by their first word: one pass over a text finds them all, however many there are."""

    def __init__(self) -> None:
        self._lengths: dict[str, set[int]] = {}
        self._meanings: dict[Tokens, list[T]] = {}

    def __contains__(self, first: object) -> bool:
        """Whether some phrase begins with this word."""
        return first in self._lengths

    def __bool__(self) -> bool:
        return bool(self._meanings)

    def add(self, phrase: Tokens, meaning: T) -> None:
        """Add one; an empty phrase is nowhere."""
        if phrase:
            self._lengths.setdefault(phrase[0], set()).add(len(phrase))
            self._meanings.setdefault(phrase, []).append(meaning)

    def found_in(self, tokens: Tokens) -> Iterator[tuple[int, Tokens, T]]:
        """Every occurrence, from left to right: where, the phrase, what was added with it."""
        lengths = self._lengths
        for start in [at for at, token in enumerate(tokens) if token in lengths]:
            for length in lengths[tokens[start]]:
                phrase = tokens[start : start + length]
                for meaning in self._meanings.get(phrase, ()):
                    yield start, phrase, meaning
