"""Mentions of an entry in another's text: which words link where.

The first mention on a page links, with the definition as its tooltip; never an entry to itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lexicon.languages.fold import fold
from lexicon.look.escape import html
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Names

LINKED_KINDS = ("stage", "term", "metric", "persona", "procedure", "agreement")
"""Where two kinds claim a word, the kind that stands first gets the link."""
NOT_LINKED = ""
"""What a word to avoid leads to: nowhere, so that no part of it becomes a link."""
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names an entry."""

    start: int
    end: int
    entry: str


@dataclass(frozen=True)
class Vocabulary:
    """The linkable words of one language, by first folded word, longest first."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    def mentions(self, text: str, unless: set[str]) -> Iterator[Mention]:
        """The first mention of each entry in `text` but those in `unless`, which grows."""
        words = list(_words(text))
        position = 0
        while position < len(words):
            found = self._at(words, position)
            if found is None:
                position += 1
                continue
            length, entry = found
            if entry != NOT_LINKED and entry not in unless:
                unless.add(entry)
                yield Mention(words[position][1], words[position + length - 1][2], entry)
            position += length

    def _at(self, words: list[tuple[str, int, int]], position: int) -> tuple[int, str] | None:
        for candidate, entry in self.by_first.get(words[position][0], ()):
            stretch = tuple(word for word, _, _ in words[position : position + len(candidate)])
            if stretch == candidate:
                return len(candidate), entry
        return None


def vocabulary(dictionary: Dictionary, language: str) -> Vocabulary:
    """Labels, plurals, abbreviations and synonyms of one language; `link: false` keeps out."""
    claimed: dict[tuple[str, ...], str] = {}
    for kind in LINKED_KINDS:
        for entry in dictionary.entries.values():
            names = entry.names.get(language) if entry.kind == kind else None
            if names and names.link and entry.status != "retired":
                for word in _claimed_words(names):
                    claimed.setdefault(word, entry.ref)
                for avoided in names.avoid:
                    claimed.setdefault(_folded(avoided), NOT_LINKED)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    claimed.pop((), None)
    for word in sorted(claimed, key=lambda item: (-len(item), item)):
        by_first.setdefault(word[0], []).append((word, claimed[word]))
    return Vocabulary({first: tuple(found) for first, found in by_first.items()})


def _claimed_words(names: Names) -> Iterator[tuple[str, ...]]:
    for text in (names.label, names.plural, names.short, *names.synonyms):
        word = _folded(text or "")
        if word and (len(word) > 1 or len(word[0]) > 1):
            yield word


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in _words(text))


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """Folded words with where they start and end; `l'opportunité` counts as `opportunité`."""
    for found in _WORD.finditer(text):
        start, word = found.start(), found[0]
        elided = _ELISION.match(word)
        if elided:
            start, word = start + elided.end(), word[elided.end() :]
        if word:
            yield fold(word), start, found.end()


def linked_text(
    vocabulary: Vocabulary, linked: set[str], link: Callable[[str, str], str], text: str
) -> str:
    """Plain text escaped, each first mention turned into what `link(entry, words)` returns."""
    pieces, position = [], 0
    for mention in vocabulary.mentions(text, linked):
        pieces.append(html(text[position : mention.start]))
        pieces.append(link(mention.entry, html(text[mention.start : mention.end])))
        position = mention.end
    return "".join(pieces) + html(text[position:])
