"""An abbreviation that the texts use and that is defined nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lexicon.checks.prose import Translated, without_mentions
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import words_of
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.languages.words import load_words

_PACKAGE = "lexicon.checks.rules"
_CAPITALS = re.compile(r"[A-Z](?<!\w.)[A-Z0-9]{1,5}(?=s?(?!\w))")
_IN_BRACKETS = re.compile(r"\(([A-Z][A-Z0-9]{1,5})\)")
_EXPLAINED = re.compile(r"([A-Z][A-Z0-9]{1,5}) \(([^()]*)")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})").fullmatch
_PERIOD = re.compile(r"[HQST][1-4]").fullmatch
"""A quarter or a half-year: Q3, T2, S1, H2."""
_SHOUTED = re.compile(r"(?<!\w)[A-Z]{2,}(?:[ ,'’]+[A-Z]{2,})+(?!\w)")
"""`DO NOT CALL`: several capitalised words in a row are not abbreviations."""

_LIGHT = 3
"""Words of so few letters (of, du, des) often give no letter to an abbreviation."""


def _undefined(subject: Subject) -> Iterator[Breach]:
    places: dict[str, list[tuple[Translated, str]]] = {}
    for text in subject.translated:
        for language, written in text.texts.items():
            found = _CAPITALS.findall(written)
            if found:
                for word in set(found) & _used(written, language):
                    places.setdefault(word, []).append((text, language))
    known = _known(subject, set(places))
    for word in sorted(places.keys() - known):
        text, language = places[word][0]
        count = len({item.entry for item, _ in places[word]})
        facts = {"word": word, "label": subject.label(text.entry), "count": count}
        message = "message" if count == 1 else "message_many"
        yield Breach(text.entry, (*text.keys, language), facts, message)


def _used(text: str, language: str) -> set[str]:
    """The abbreviations that a text uses and does not itself spell out."""
    used = _SHOUTED.sub(" ", without_mentions(text))
    known = _ordinary(language) | _spelled_out(used)
    found = set(_CAPITALS.findall(used)) - known
    return {word for word in found if not _ROMAN(word) and not _PERIOD(word)}


def _spelled_out(text: str) -> set[str]:
    """What it explains: `customer lifetime value (CLV)` or `CLV (customer lifetime value)`."""
    found = set(_IN_BRACKETS.findall(text))
    for word, explanation in _EXPLAINED.findall(text):
        inside = [part for part in re.split(r"[\s'’-]+", explanation) if part]
        heavy = [part for part in inside if len(part) > _LIGHT]
        if word in {"".join(part[0] for part in parts).upper() for parts in (inside, heavy)}:
            found.add(word)
    return found


@cache
def _ordinary(language: str) -> frozenset[str]:
    words = load_words(_PACKAGE, "term_undefined", language)["ordinary"]
    return frozenset(map(str, words))


def _known(subject: Subject, asked: set[str]) -> set[str]:
    """Those of the abbreviations that the manifest lists, or that are or stand in some name."""
    known = asked & set(subject.dictionary.manifest.known_abbreviations)
    if known != asked:
        for named in subject.named:
            for names in named.names.values():
                words = words_of(names)
                known.update(word for word in map(str.upper, words) if word in asked)
                known.update(word for word in _CAPITALS.findall("|".join(words)) if word in asked)
    return known


RULE = Rule(Severity.WARNING, _undefined)
