"""A text that uses a word which the dictionary itself says to avoid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lexicon.checks.grammar import grammar
from lexicon.checks.prose import without_mentions
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import SpokenName
from lexicon.checks.subject import Subject
from lexicon.checks.tokens import Folding, Phrases, Tokens
from lexicon.findings import Keys, Severity

_MOST_SHOWN = 8
_NamesAround = dict[Tokens, dict[tuple[int, int], set[Tokens]]]
"""Avoided phrase → how far before it names begin, and their length → those names."""


@dataclass(eq=False)
class _Reader:
    """Reads texts of one language; most hold no suspect piece and are put down at once."""

    subject: Subject
    language: str
    avoided: Phrases[str] = field(default_factory=Phrases)
    instead: dict[str, str] = field(default_factory=dict)
    """Folded word to avoid → what to say instead."""
    folding: Folding = field(default_factory=Folding)
    _seen: set[str] = field(default_factory=set)
    _suspect: set[str] = field(default_factory=set)

    def avoid(self, word: str, claims: list[SpokenName]) -> None:
        """Look for a folded word from now on, for the sake of the entries that claim it."""
        labels = list(dict.fromkeys(map(self._label, claims)))
        short = labels if len(labels) <= _MOST_SHOWN else [*labels[:_MOST_SHOWN], "…"]
        self.instead[word] = " / ".join(short)
        for form in grammar(self.language).forms(self.folding.tokens(claims[0].word)):
            self.avoided.add(form, word)

    def uses(self, text: str) -> dict[str, str]:
        """Each avoided word that the text uses, and how it stands there."""
        pieces = text.split()
        unseen = set(pieces) - self._seen
        self._seen |= unseen
        self._suspect.update(piece for piece in unseen if self._begins_an_avoided_word(piece))
        uses: dict[str, str] = {}
        if not self._suspect.isdisjoint(pieces):
            tokens = self.folding.tokens(without_mentions(text))
            for at, phrase, word in self.avoided.found_in(tokens):
                if word not in uses and not self._is_part_of_a_name(tokens, at, phrase):
                    uses[word] = " ".join(phrase)
        return uses

    def _label(self, name: SpokenName) -> str:
        return self.subject.dictionary.entries[name.entry].names[self.language].label or name.entry

    def _begins_an_avoided_word(self, piece: str) -> bool:
        return any(token in self.avoided for token in self.folding.tokens(piece))

    def _is_part_of_a_name(self, tokens: Tokens, at: int, phrase: Tokens) -> bool:
        """`lead score` is not a use of `score` where the whole is some entry's name."""
        return any(
            tokens[at - before : at - before + length] in names
            for (before, length), names in self._names_around[phrase].items()
            if at >= before
        )

    @cached_property
    def _names_around(self) -> _NamesAround:
        around: _NamesAround = defaultdict(lambda: defaultdict(set))
        for claims in self.subject.names.get(self.language, {}).values():
            if any(claim.role != "avoid" for claim in claims):
                for name in grammar(self.language).forms(self.folding.tokens(claims[0].word)):
                    for at, phrase, _ in self.avoided.found_in(name):
                        if len(name) > len(phrase):
                            around[phrase][at, len(name)].add(name)
        return around


def _used(subject: Subject) -> Iterator[Breach]:
    readers = {language: _reader(subject, language) for language in subject.names}
    readers = {language: reader for language, reader in readers.items() if reader.avoided}
    for entry, keys, language, text in _texts(subject) if readers else ():
        if reader := readers.get(language):
            for word, found in reader.uses(text).items():
                label = subject.label(entry)
                facts = {"word": found, "label": label, "instead": reader.instead[word]}
                is_core = "definition" in keys or keys[-1] == "label"
                severity = Severity.ERROR if is_core else Severity.WARNING
                yield Breach(entry, keys, facts, severity=severity)


def _reader(subject: Subject, language: str) -> _Reader:
    reader = _Reader(subject, language)
    for word, claims in subject.names[language].items():
        if avoiding := [claim for claim in claims if claim.role == "avoid"]:
            reader.avoid(word, avoiding)
    return reader


def _texts(subject: Subject) -> Iterator[tuple[str, Keys, str, str]]:
    for translated in subject.translated:
        for language, text in translated.texts.items():
            yield translated.entry, (*translated.keys, language), language, text
    for named in subject.named:
        if not named.is_vocabulary and named.entry.status != "retired":
            for language, names in named.names.items():
                place = (*named.keys, "names", language, "label")
                yield named.entry.ref, place, language, names.label


RULE = Rule(Severity.ERROR, _used)
