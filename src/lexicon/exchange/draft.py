"""A value of a CRM as a picklist's file has it; what has no place there is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from lexicon.exchange.as_prose import as_prose
from lexicon.exchange.lost import Lost
from lexicon.languages.words import available_languages, load_words
from lexicon.model.kinds.picklist import Forecast
from lexicon.targets.exports.seen import ATTRIBUTES, SeenList, SeenValue

_PACKAGE = "lexicon.exchange"
HIGHEST = 9999
"""The highest number that a value may have."""

_PLACED = frozenset({"default", "number", "description"})

Item = dict[str, object]


@dataclass(frozen=True, slots=True)
class Drafting:
    """Whose values they are, in which languages, and the release in which they come.

    `language` is that of labels that are in no language. Where the CRM's target `keeps_labels`, one
    that is translated into that very language stays beside: nobody reads it.
    """

    crm: str
    languages: tuple[str, ...]
    language: str
    version: str
    keeps_labels: bool = False

    def item(self, value: SeenValue, identifier: str, number: int, status: str = "") -> Item:
        """The value under an id and a number of ours."""
        item: Item = {"number": number, "id": identifier}
        if status:
            item["status"] = status
        names = self.names(value) or {self.language: value.code}
        item["names"] = {language: {"label": label} for language, label in names.items()}
        told = self.labels(value.told)
        if definition := {key: as_prose(text) for key, text in told.items() if text.strip()}:
            item["definition"] = definition
        if self.crm:
            item["codes"] = {self.crm: value.code}
        item |= dict(_attributes(value))
        extras = {**dict(_extras(value)), **self._called(value)}
        if self.crm and extras:
            item["extras"] = {self.crm: extras}
        if value.is_active is False and not value.aside:
            reason = self.in_words("inactive", crm=self.crm or "CRM")
            item["deprecated"] = {"since": self.version, "reason": reason}
        return item

    def names(self, value: SeenValue) -> dict[str, str]:
        """What people read, by language."""
        aside = {"": None} if self._called(value) else {}
        return self.labels({**value.labels, **aside})

    def _called(self, value: SeenValue) -> dict[str, str]:
        """What the CRM calls a value that people read otherwise in the CRM's own language."""
        plain, read = value.labels.get(""), value.labels.get(self.language)
        is_aside = self.keeps_labels and plain and read and plain.split() != read.split()
        return {"label": plain} if is_aside and plain else {}

    def labels(self, written: Mapping[str, str | None]) -> dict[str, str]:
        """The labels in the dictionary's languages, in their order.

        What everybody reads who has no translation comes first: it is what translations go by.
        """
        known = {key: label for key, label in written.items() if key and label}
        if plain := written.get(""):
            known[self.language] = plain
        return {language: label for language in self.languages if (label := known.get(language))}

    @property
    def spoken(self) -> tuple[str, ...]:
        """The languages that lexicon speaks: a copy in another would pass for a translation."""
        ours = available_languages()
        return tuple(item for item in self.languages if item in ours) or self.languages[:1]

    def in_words(self, key: str, **facts: object) -> dict[str, str]:
        """A sentence of ours in each language of the dictionary that lexicon speaks."""
        return {
            language: load_words(_PACKAGE, "", language)[key].format(**facts)
            for language in self.spoken
        }

    def lost(self, value: SeenValue) -> Iterator[Lost]:
        """The attributes and languages of a value that the dictionary has no place for."""
        placed = {*_PLACED, *dict(_attributes(value)), *(dict(_extras(value)) if self.crm else ())}
        yield from (Lost("attribute", name) for name in sorted(set(value.attributes) - placed))
        named, told = self.names(value), self.labels(value.told)
        for what, written, kept in (
            ("label", value.labels, named),
            ("description", value.told, told),
        ):
            texts = ((name, text) for name, text in written.items() if name and text)
            apart = sorted(name for name, text in texts if kept.get(name) != text)
            yield from (Lost(what, where=name) for name in apart)

    def lost_of_list(self, seen: SeenList) -> Iterator[Lost]:
        """The words about a whole list, or a field, that the dictionary has no place for."""
        for what, written in (("label_of", seen.labels), ("help_of", seen.descriptions)):
            kept = self.labels(written)
            texts = ((name, text) for name, text in written.items() if name and text)
            for name, text in texts:
                if kept.get(name) != text:
                    yield Lost(what, seen.name, name)


def own_number(value: SeenValue) -> int | None:
    """The number that the CRM stores, where it can be ours."""
    number = value.attributes.get("number")
    is_fit = isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= HIGHEST
    return number if is_fit and isinstance(number, int) else None


def _extras(value: SeenValue) -> Iterator[tuple[str, str]]:
    """What has no neutral name: a colour, a grouping."""
    for name, said in value.attributes.items():
        if name not in ATTRIBUTES and isinstance(said, str) and said.strip():
            yield name, said


def _attributes(value: SeenValue) -> Iterator[tuple[str, object]]:
    said = value.attributes
    percent = said.get("probability")
    if isinstance(percent, int | float) and not isinstance(percent, bool) and 0 <= percent <= 100:
        yield "probability", percent
    for name in ("closed", "won", "converted"):
        if isinstance(said.get(name), bool):
            yield name, said[name]
    if said.get("forecast") in get_args(Forecast):
        yield "forecast", said["forecast"]
