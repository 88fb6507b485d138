"""A definition that only points elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lexicon.checks.definitions import Definitions
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.checks.tokens import Beginning
from lexicon.findings import Severity
from lexicon.languages.words import load_words

_PACKAGE = "lexicon.checks.rules"
_LINK = re.compile(r"(?:<?https?://\S+>?|\[[^\[\]]*\]\([^)\[]*\))")
_LINK_HAS = ("http", "[")
_GOES_ON = re.compile(r"[.;:,]\s*\w").search
_MOST_WORDS = 8
"""What follows `see` in a mere reference: a name, perhaps with its article."""


def _only_links(subject: Subject) -> Iterator[Breach]:
    for definitions in subject.definitions:
        language = definitions.language
        for text, written in definitions if _may_point(definitions) else ():
            if written.count(" ") < _MOST_WORDS * 2 and _is_pointer(written, language):
                facts = {"label": subject.label(text.entry), "text": written.strip()}
                yield Breach(text.entry, (*text.keys, language), facts)


def _may_point(definitions: Definitions) -> bool:
    """Whether any of them may: hardly ever, and all are looked through at once."""
    links = any(map(definitions.joined.__contains__, _LINK_HAS))
    return links or _pointers(definitions.language).may_begin(definitions.first_words)


def _is_pointer(text: str, language: str) -> bool:
    without = _LINK.sub("", text) if any(map(text.__contains__, _LINK_HAS)) else text
    pointer = _pointers(language).match(without.casefold())
    if pointer is None:
        return without != text and not without.strip(" .,;:()")
    rest = without[pointer.end() :]
    return len(rest.split()) < _MOST_WORDS and not _GOES_ON(rest)


@cache
def _pointers(language: str) -> Beginning:
    return Beginning(load_words(_PACKAGE, "definition_only_by_link", language)["pointers"])


RULE = Rule(Severity.WARNING, _only_links)
