"""Words as one compares them: without case, accents and plural; words that say nothing left out."""

from __future__ import annotations

from functools import cache

from lexicon.history.prose import tokens
from lexicon.languages.fold import fold
from lexicon.languages.words import load_words

_SHORTEST = 4
"""Letters below which an ending is part of the word: bus, gas, prix."""


def words_of(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """The text in pieces that make it up again, each with the word it stands for; "" for none."""
    return tuple((piece, stem(piece, language)) for piece in tokens(text))


def stem(piece: str, language: str) -> str:
    """What a word is compared by; "" for signs, spaces and words that say nothing alone."""
    folded = fold(piece)
    if not folded or not folded[0].isalnum() or folded in _silent(language):
        return ""
    for ending, instead in _endings(language):
        if len(folded) > max(_SHORTEST, len(ending)) and folded.endswith(ending):
            return folded.removesuffix(ending) + instead
    return folded


@cache
def _silent(language: str) -> frozenset[str]:
    found = load_words("lexicon.briefs.workshop", "stems", language)["silent"]
    return frozenset(fold(word) for word in str(found).split())


@cache
def _endings(language: str) -> tuple[tuple[str, str], ...]:
    """Plural endings and what stands in the singular, longest first."""
    found = load_words("lexicon.briefs.workshop", "stems", language)["plural"]
    pairs = (pair.partition("=") for pair in str(found).split())
    return tuple(sorted(((end, instead) for end, _, instead in pairs), key=_longest))


def _longest(pair: tuple[str, str]) -> int:
    return -len(pair[0])
