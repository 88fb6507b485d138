"""Which entry a word names: labels, plurals, abbreviations, synonyms, words to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.findings import Keys
from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry, Names

SHARED_VOCABULARY = ("stage", "term")
"""Only these kinds claim words: a picklist value may well be called like the stage it means."""


@dataclass(frozen=True, slots=True)
class SpokenName:
    """A word and what it is to an entry: label, plural, short, synonym or avoid."""

    word: str
    role: str
    entry: str
    keys: Keys


def spoken_names(dictionary: Dictionary) -> dict[str, dict[str, list[SpokenName]]]:
    """Language → folded word → every stage or term that claims it."""
    found: dict[str, dict[str, list[SpokenName]]] = {}
    for entry in dictionary.entries.values():
        if entry.kind in SHARED_VOCABULARY and entry.status != "retired":
            for language, names in entry.names.items():
                words = found.setdefault(language, {})
                for name in _names(entry, language, names):
                    words.setdefault(fold(name.word), []).append(name)
    return found


def _names(entry: Entry, language: str, names: Names) -> Iterator[SpokenName]:
    at: Keys = ("names", language)
    for role in ("label", "plural", "short"):
        word = getattr(names, role)
        if word and word.strip():
            yield SpokenName(word, role, entry.ref, (*at, role))
    for role, words in (("synonym", names.synonyms), ("avoid", names.avoid)):
        key = "synonyms" if role == "synonym" else role
        for position, word in enumerate(words):
            if word.strip():
                yield SpokenName(word, role, entry.ref, (*at, key, position))
