"""What one person knows, for that person only: word by word, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lexicon.adoption.measures.knowledge import LEARNING, band
from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import version_parts
from lexicon.web.naming import Called, called, page_on_site
from lexicon.web.tongue import Tongue

BANDS = ("review", "learning", "mastered", "not_asked")
"""What is to be done comes first."""
Known = Mapping[tuple[str, int], float]
"""How well an entry is known in a major version, from 0 to 1; what was not asked is absent."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in somebody's list. `address` is its page on the site, from the root."""

    called: Called
    address: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A word that means something else than what was known: the version then, and today's."""

    word: Word
    before: str
    version: str


def words_by_band(
    known: Known, askable: Iterable[str], dictionary: Dictionary, tongue: Tongue
) -> list[tuple[str, list[Word]]]:
    """The words that can be asked, in the bands that have any, each in the alphabet's order."""
    found: dict[str, list[Word]] = {name: [] for name in BANDS}
    for reference in dict.fromkeys(askable):
        entry = dictionary.get(reference)
        if entry is not None:
            level = known.get((reference, version_parts(entry.version)[0]))
            found[band(level)].append(_word(reference, dictionary, tongue))
    return [
        (name, sorted(words, key=lambda word: fold(word.called.label)))
        for name, words in found.items()
        if words
    ]


def changed_since(known: Known, dictionary: Dictionary, tongue: Tongue) -> list[Changed]:
    """The words that were known when they meant something else, until they are known again.

    A minor change or a patch takes nothing away: what is known is known of a major version.
    """
    passed: dict[str, int] = {}
    for (reference, major), level in known.items():
        if level >= LEARNING:
            passed[reference] = max(major, passed.get(reference, 0))
    found = []
    for reference, major in sorted(passed.items()):
        entry = dictionary.get(reference)
        if entry is None or entry.status == "retired":
            continue
        if version_parts(entry.version)[0] > major:
            word = _word(reference, dictionary, tongue)
            found.append(Changed(word, str(major), entry.version))
    return found


def _word(reference: str, dictionary: Dictionary, tongue: Tongue) -> Word:
    entry = dictionary.entries[reference]
    return Word(called(entry, dictionary, tongue), page_on_site(reference, dictionary, tongue))
