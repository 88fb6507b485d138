"""Mentions of an entry in another's text: which stretches link where.

The longest name wins. Words to avoid, and names that say `link: false`, lead nowhere, and neither
does any part of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lexicon.look.escape import html
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Names
from lexicon.site.spoken import words_said
from lexicon.site.tokens import Token, phrase, plural_phrases, tokens

_NOWHERE = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names an entry."""

    start: int
    end: int
    entry: str


class Node:
    """The names that go on in the same way; `entry` is whose name ends here."""

    __slots__ = ("entry", "further")

    def __init__(self) -> None:
        self.entry: str | None = None
        self.further: dict[str, Node] = {}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names of one language as a tree of words, and abbreviations, which keep capitals."""

    names: Node
    abbreviations: dict[str, str]

    def mentions(self, text: str, linked: set[str]) -> Iterator[Mention]:
        """The first mention of each entry that is not in `linked`, which grows."""
        words = tokens(text)
        position = 0
        while position < len(words):
            length, entry = self._longest(words, position)
            if entry and entry not in linked:
                linked.add(entry)
                yield Mention(words[position].start, words[position + length - 1].end, entry)
            position += length

    def _longest(self, words: list[Token], position: int) -> tuple[int, str | None]:
        """How many words from `position` on make one name, and whose; (1, None) for no name."""
        first = words[position]
        length, entry = 1, self.abbreviations.get(first.capitals)
        node = self.names.further.get(first.word)
        for end in range(position + 1, len(words) + 1):
            if node is None:
                break
            if node.entry is not None and (end - position > 1 or entry is None):
                length, entry = end - position, node.entry
            node = node.further.get(words[end].joined) if end < len(words) else None
        return length, entry

    def claim(self, name: str, entry: str, plurals: bool = False) -> None:
        """Let a name lead to an entry, unless it leads somewhere already."""
        words = tokens(name)
        if len(words) == 1 and words[0].capitals:
            self.abbreviations.setdefault(words[0].capitals, entry)
        elif len(name.strip()) > 1:
            for form in plural_phrases(words) if plurals else [phrase(words)]:
                self._put(form, entry)

    def _put(self, form: tuple[str, ...], entry: str) -> None:
        node = self.names
        for word in form:
            node = node.further.setdefault(word, Node())
        if form and node.entry is None:
            node.entry = entry


def vocabulary(dictionary: Dictionary, language: str) -> Vocabulary:
    """What is said in one language; what authors wrote comes before the plurals guessed here."""
    said = [
        (entry.ref, entry.names[language])
        for entry in words_said(dictionary)
        if language in entry.names
    ]
    made = Vocabulary(Node(), {})
    for reference, names in said:
        for name in _written(names) if names.link else ():
            made.claim(name, reference)
    for _, names in said:
        for name in (*names.avoid, *(() if names.link else _written(names))):
            made.claim(name, _NOWHERE)
            made.claim(name, _NOWHERE, plurals=True)
    for reference, names in said:
        for name in (names.label, *names.synonyms) if names.link else ():
            made.claim(name, reference, plurals=True)
    return made


def _written(names: Names) -> tuple[str, ...]:
    return (names.label, names.plural or "", names.short or "", *names.synonyms)


def linked_text(
    words: Vocabulary, linked: set[str], link: Callable[[str, str], str], text: str
) -> str:
    """Plain text escaped, each first mention turned into what `link(entry, words)` returns."""
    pieces, position = [], 0
    for mention in words.mentions(text, linked):
        pieces.append(html(text[position : mention.start]))
        pieces.append(link(mention.entry, html(text[mention.start : mention.end])))
        position = mention.end
    return "".join(pieces) + html(text[position:])
