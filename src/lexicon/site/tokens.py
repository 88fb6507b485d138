"""Text as words that can be compared: folded, without what French elides and English appends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lexicon.languages.fold import fold

_WORD = re.compile(r"[^\W_]+(?:[-‑'’][^\W_]+)*")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Token:
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
        elided = _ELIDED.match(match[0])
        start = match.start() + (elided.end() if elided else 0)
        possessive = _POSSESSIVE.search(text, start, match.end())
        end = possessive.start() if possessive else match.end()
        written = text[start:end]
        word = _folded(written)
        signs = text[before:start].strip()
        joined = f"{_folded(signs)} {word}" if signs else f" {word}"
        found.append(Token(start, end, word, joined, _capitals(written)))
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


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    """Texts say the same words again and again."""
    return fold(word)


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    return f"{word[:-1]}ies" if re.search("[^aeiou]y$", word) else f"{word}s"


def _capitals(written: str) -> str:
    single = written.removesuffix("s")
    return single if len(single) > 1 and single.isupper() else ""
