"""A definition that is still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from lexicon.checks.prose import without_mentions
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.languages.fold import fold
from lexicon.languages.words import load_words

_PACKAGE = "lexicon.checks.rules"
_EDGES = " \t\n.,;:!?…()[]{}<>*_-–—/\\"
_MOST = 40
"""A longer text is more than a placeholder, though it may still hold a mark."""


def _placeholders(subject: Subject) -> Iterator[Breach]:
    for definitions in subject.definitions:
        language, signs = definitions.language, _signs(definitions.language)
        marked = any(map(definitions.joined.__contains__, signs.marks))
        empty = any(map(signs.may_be_all, definitions.first_words))
        for text, written in definitions if marked or empty else ():
            found = (marked and signs.mark_in(written)) or (empty and signs.all_of(written))
            if found:
                facts = {"label": subject.label(text.entry), "found": found}
                yield Breach(text.entry, (*text.keys, language), facts)


class _Signs:
    """What tells in one language that a text is still to be written."""

    def __init__(self, language: str) -> None:
        words = load_words(_PACKAGE, "definition_placeholder", language)
        self.marks: list[str] = words["marks"]
        """Found anywhere in it."""
        self._alone = frozenset(fold(item) for item in words["alone"])
        """Folded: all that it says."""

    def mark_in(self, text: str) -> str:
        """The first mark that is a word of its own and not only mentioned, else ""."""
        found = self._pattern.search(text) and self._pattern.search(without_mentions(text))
        return found[0] if found else ""

    def may_be_all(self, first_word: str) -> bool:
        """Whether a text that begins with this word may say nothing else."""
        begins = fold(first_word.strip(_EDGES))
        return any(alone.startswith(begins) for alone in self._alone)

    def all_of(self, text: str) -> str:
        """The text, where it says nothing but that it is to be written; else ""."""
        if len(text) > _MOST:
            return ""
        bare = text.strip(_EDGES)
        return text.strip() if not bare or fold(bare) in self._alone else ""

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, self.marks))})\b")


_signs = cache(_Signs)


RULE = Rule(Severity.ERROR, _placeholders)
