"""A definition that is still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

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
    for text, language, written in subject.definitions:
        found = _placeholder(written, language)
        if found:
            facts = {"label": subject.label(text.entry), "found": found}
            yield Breach(text.entry, (*text.keys, language), facts)


def _placeholder(text: str, language: str) -> str:
    """What shows that the text is not written yet; "" where it is, or where there is none."""
    marks, alone = _marks(language)
    if mark := marks.search(text):
        mark = marks.search(without_mentions(text))
    if mark:
        return mark[0]
    if len(text) <= _MOST and text.strip():
        bare = text.strip(_EDGES)
        if not bare or fold(bare) in alone:
            return text.strip()
    return ""


@cache
def _marks(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    words = load_words(_PACKAGE, "definition_placeholder", language)
    marks = "|".join(map(_word, words["marks"]))
    alone = frozenset(fold(item) for item in words["alone"])
    return re.compile(rf"(?:{marks})\b"), alone


def _word(mark: str) -> str:
    """Matches it where a word begins; its first letter stands first, for the engine to look for."""
    first = re.escape(mark[0])
    return rf"{first}(?<!\w{first}){re.escape(mark[1:])}"


RULE = Rule(Severity.ERROR, _placeholders)
