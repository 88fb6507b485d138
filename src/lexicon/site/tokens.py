"""Text as words that can be compared: folded, without what French elides and English appends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lexicon.languages.fold import fold

_WORD = re.compile(r"[^\W_]+(?:[-‑'’][^\W_]+)*")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")


class Token(NamedTuple):
    """A word of a text: `opportunité` in `l'opportunité`, `lead` in `lead's`."""

    start: int
    end: int
    word: str
    """Folded."""
    joined: str
    """With the signs between it and the word before, so that no name reaches over a full stop."""
    capitals: str
    """As written where it is an abbreviation, without the s of its plural; else empty."""


def tokens(text: str) -> list[Token]:
    """The words of a text, from left to right."""
    found = []
    before = 0
    for match in _WORD.finditer(text):
        from_, to, word, capitals = _word(match[0])
        start, end = match.start() + from_, match.start() + to
        signs = text[before:start].strip()
        joined = f"{_folded(signs)} {word}" if signs else f" {word}"
        found.append(Token(start, end, word, joined, capitals))
        before = end
    return found


def phrase(words: list[Token]) -> tuple[str, ...]:
    """What a name is found by."""
    return tuple(token.joined if place else token.word for place, token in enumerate(words))


def plural_phrases(words: list[Token]) -> list[tuple[str, ...]]:
    """A name as it is, and in the plurals it may have: leads, appels de suivi, leads qualifiés."""
    single = phrase(words)
    many = tuple(_plural(word) for word in single)
    return [single, (*single[:-1], *many[-1:]), (*many[:1], *single[1:]), many]


@lru_cache(maxsize=50_000)  # texts say the same words again and again
def _word(written: str) -> tuple[int, int, str, str]:
    """Where the word itself starts and ends in what is written as one; folded; its capitals."""
    elided = _ELIDED.match(written)
    start = elided.end() if elided else 0
    possessive = _POSSESSIVE.search(written, start)
    end = possessive.start() if possessive else len(written)
    return start, end, fold(written[start:end]), _capitals(written[start:end])


@lru_cache(maxsize=1_000)
def _folded(signs: str) -> str:
    return fold(signs)


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    return f"{word[:-1]}ies" if re.search("[^aeiou]y$", word) else f"{word}s"


def _capitals(written: str) -> str:
    single = written.removesuffix("s")
    return single if len(single) > 1 and single.isupper() else ""
