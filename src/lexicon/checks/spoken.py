"""Which entry a word names: labels, plurals, abbreviations, synonyms, words to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.languages.fold import fold
from lexicon.model.anatomy import anatomy
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry, Names, NamesByLanguage

SHARED_VOCABULARY = ("stage", "term")
"""Only these kinds claim words: a picklist value may well be called like the stage it means."""


class SpokenName(NamedTuple):
    """A word and what it is to an entry: label, plural, short, synonym or avoid."""

    word: str
    role: str
    entry: str
    keys: Keys


class Named(NamedTuple):
    """Something that has names: an entry (`keys` is empty), or a value, option… inside one."""

    entry: Entry
    keys: Keys
    part: BaseModel
    names: NamesByLanguage

    @property
    def is_vocabulary(self) -> bool:
        """Whether these names are claimed for this entry alone."""
        return not self.keys and self.entry.kind in SHARED_VOCABULARY


def spoken_names(dictionary: Dictionary) -> dict[str, dict[str, list[SpokenName]]]:
    """Language → folded word → every stage or term that claims it."""
    found: dict[str, dict[str, list[SpokenName]]] = {}
    for entry in dictionary.entries.values():
        if entry.kind in SHARED_VOCABULARY and entry.status != "retired":
            for language, names in entry.names.items():
                words = found.setdefault(language, {})
                for name in names_in(entry.ref, ("names", language), names):
                    words.setdefault(fold(name.word), []).append(name)
    return found


def named_in(entry: Entry) -> Iterator[Named]:
    """The entry itself and everything inside it that has names of its own."""
    yield Named(entry, (), entry, entry.names)
    for part in anatomy(type(entry)).parts:
        if part.inner and part.key not in ("names", "related", "sources"):
            inside = getattr(entry, part.attribute)
            if isinstance(inside, tuple):
                for position, item in enumerate(inside):
                    names = getattr(item, "names", None)
                    if names is not None:
                        yield Named(entry, (part.key, position), item, names)


def names_in(entry: str, at: Keys, names: Names) -> Iterator[SpokenName]:
    """Every word written for one thing in one language; blank ones are left out."""
    for keys, word in written_in(names):
        if word and not word.isspace():
            yield SpokenName(word, _ROLES[str(keys[0])], entry, (*at, *keys))


def written_in(names: Names) -> Iterator[tuple[Keys, str]]:
    """Every word written for one thing in one language, with its keys; blank ones too."""
    for key in ("label", "plural", "short"):
        word = getattr(names, key)
        if word is not None:
            yield (key,), word
    for key in ("synonyms", "avoid"):
        for position, word in enumerate(getattr(names, key)):
            yield (key, position), word


def words_of(names: Names) -> tuple[str, ...]:
    """The same words without their keys, quickly; the label stands for what is not written."""
    label = names.label
    return (label, names.plural or label, names.short or label, *names.synonyms, *names.avoid)


_ROLES = {key: key for key in ("label", "plural", "short", "avoid")} | {"synonyms": "synonym"}
