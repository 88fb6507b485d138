"""A definition that starts with words that say nothing, or with the word to be defined."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lexicon.checks.grammar import Grammar, grammar
from lexicon.checks.prose import Translated
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.checks.tokens import Beginning, Folding
from lexicon.findings import Severity
from lexicon.languages.words import load_words
from lexicon.model.header import Names

_PACKAGE = "lexicon.checks.rules"
_START = 60
"""So many characters hold the longest label and opening there is."""


def _bad_start(subject: Subject) -> Iterator[Breach]:
    folding = Folding()
    for definitions in subject.definitions:
        language = definitions.language
        begins = _openings(language).may_begin(definitions.first_words)
        for text, written in definitions:
            if begins or _is_of_entry(text):
                yield from _judged(subject, text, language, written, folding)


def _judged(
    subject: Subject, text: Translated, language: str, written: str, folding: Folding
) -> Iterator[Breach]:
    start, place = written[:_START].casefold(), (*text.keys, language)
    if opening := _openings(language).match(start):
        yield Breach(text.entry, place, {"opening": opening[0].strip()})
        return
    names = _names(subject, text, language)
    if names and _repeats_label(names, folding, grammar(language), start):
        yield Breach(text.entry, place, {"label": names.label}, "message_label", "hint_label")


def _is_of_entry(text: Translated) -> bool:
    """Whether it says what an entry is, not a part of one."""
    return len(text.keys) == 1


def _names(subject: Subject, text: Translated, language: str) -> Names | None:
    """The words for what the text defines, where that is the entry itself."""
    entry = subject.dictionary.get(text.entry) if _is_of_entry(text) else None
    return entry.names.get(language) if entry else None


def _repeats_label(names: Names, folding: Folding, spoken: Grammar, start: str) -> bool:
    """Whether it says `An MQL is…` of MQL."""
    label, short = names.label, names.short or names.label
    if label[:3].casefold() not in start and short[:3].casefold() not in start:
        return False
    tokens = folding.tokens(start)
    rest = tokens[1:] if tokens and tokens[0] in spoken.articles else tokens
    copula = next((at for at, word in enumerate(rest) if word in spoken.copulas), 0)
    return copula > 0 and rest[:copula] in map(folding.tokens, (label, short))


@cache
def _openings(language: str) -> Beginning:
    return Beginning(load_words(_PACKAGE, "definition_starts_badly", language)["openings"])


RULE = Rule(Severity.INFO, _bad_start)
