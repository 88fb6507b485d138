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
    marked = _marked(subject)
    for text, language, written in subject.definitions:
        found = _placeholder(written, language, language in marked)
        if found:
            facts = {"label": subject.label(text.entry), "found": found}
            yield Breach(text.entry, (*text.keys, language), facts)


def _marked(subject: Subject) -> frozenset[str]:
    """The languages in which some definition may have a mark: all are looked through at once."""
    written: dict[str, list[str]] = {}
    for _, language, text in subject.definitions:
        written.setdefault(language, []).append(text)
    joined = {language: "\n".join(texts) for language, texts in written.items()}
    return frozenset(
        language
        for language, texts in joined.items()
        if any(map(texts.__contains__, _signs(language).marks))
    )


def _placeholder(text: str, language: str, is_marked: bool) -> str:
    """What shows that the text is not written yet; "" where it is, or where there is none."""
    signs = _signs(language)
    if is_marked and (mark := signs.mark_in(text)):
        return mark
    if len(text) <= _MOST and text.strip():
        bare = text.strip(_EDGES)
        if not bare or fold(bare) in signs.alone:
            return text.strip()
    return ""


class _Signs:
    """What tells in one language that a text is still to be written."""

    def __init__(self, language: str) -> None:
        words = load_words(_PACKAGE, "definition_placeholder", language)
        self.marks: list[str] = words["marks"]
        """Found anywhere in it."""
        self.alone = frozenset(fold(item) for item in words["alone"])
        """Folded: all that it says."""

    def mark_in(self, text: str) -> str:
        """The first mark that is a word of its own and not only mentioned, else ""."""
        found = self._pattern.search(text) and self._pattern.search(without_mentions(text))
        return found[0] if found else ""

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, self.marks))})\b")


_signs = cache(_Signs)


RULE = Rule(Severity.ERROR, _placeholders)
