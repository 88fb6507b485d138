"""The dictionary in one language, as the site sees it: labels, addresses, words of the pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lexicon.languages.phrase import typeset
from lexicon.look.palette import section_class
from lexicon.look.prose import plain
from lexicon.model.header import Entry, NamesByLanguage
from lexicon.model.scalars import bare
from lexicon.site.outdated import tooltip_attribute
from lexicon.site.readings import Readings
from lexicon.site.times import dated, day
from lexicon.site.words import kind_words


@dataclass(frozen=True, eq=False)
class Edition(Readings):
    """One language's edition of a dictionary: how its pages call and typeset what they read."""

    @cached_property
    def definitions(self) -> dict[str, str]:
        """Entry → its definition as plain text."""
        return {
            entry.ref: plain(self.typeset(self.text(self.definition(entry)).strip()))
            for entry in self.entries.values()
        }

    @cached_property
    def tooltips(self) -> dict[str, str]:
        """Entry → the attribute of a link that shows its definition."""
        gone, old = self.words["status"]["deprecated"], self.outdated
        told = ((name, text) for name, text in self.definitions.items() if text)
        return {name: tooltip_attribute(text, gone if name in old else "") for name, text in told}

    @cached_property
    def past_editions(self) -> dict[int, Edition]:
        """The dictionaries of the past that pages tell of, each opened once."""
        return {}

    @cached_property
    def _typeset_texts(self) -> dict[str, str]:
        return {}

    def typeset(self, text: str) -> str:
        """Prose with the language's own spaces and quotation marks; worked out once a text."""
        known = self._typeset_texts
        if text not in known:
            known[text] = typeset(self.language, text)
        return known[text]

    def text(self, translations: dict[str, str]) -> str:
        """The text in this language, else in the dictionary's first that has it."""
        return next((translations[code] for code in self._wanted if translations.get(code)), "")

    def label(self, names: NamesByLanguage, otherwise: str = "") -> str:
        """The preferred label in this language, typeset."""
        labels = (names[code].label for code in self._wanted if code in names)
        return self.typeset(next(filter(None, labels), otherwise))

    @cached_property
    def _wanted(self) -> tuple[str, ...]:
        """In which language a text is looked for first, and where it has none."""
        return (self.language, *self.dictionary.languages)

    def short(self, names: NamesByLanguage, otherwise: str = "") -> str:
        """The abbreviation people say, else the label."""
        own = names.get(self.language)
        return (own.short if own else None) or self.label(names, otherwise)

    def name(self, reference: str, short: bool = False) -> str:
        """What people call an entry, or a part of a funnel such as a transition."""
        entry = self.entries.get(reference)
        called = self.short if short else self.label
        if entry is not None:
            return called(self.names(entry), entry.id)
        move = self.dictionary.transitions.get(bare(reference))
        if reference.startswith("transition/") and move is not None:
            return called(move.names, move.id)
        return bare(reference)

    def both_names(self, reference: str) -> tuple[str, str]:
        """The label and the abbreviation, which is "" where there is none."""
        label, short = self.name(reference), self.name(reference, short=True)
        return label, "" if short == label else short

    def names(self, entry: Entry) -> NamesByLanguage:
        """An entry's names; a field may have its term's."""
        return entry.names or (self._term(entry) or entry).names

    def definition(self, entry: Entry) -> dict[str, str]:
        """An entry's definition; a field may have its term's."""
        return entry.definition or (self._term(entry) or entry).definition

    def team(self, name: str) -> str:
        """A team's name."""
        team = self.dictionary.manifest.teams.get(name)
        return self.typeset(self.text(team.names) or name if team else name)

    def day(self, text: str) -> str:
        """A date as people write it: 30 June 2027, 30 juin 2027."""
        return day(text, self.words)

    def dated(self, text: str) -> str:
        """A sentence typeset, its dates as people write them."""
        return dated(self.typeset(text), self.words, self.language)

    def colour(self, reference: str) -> str:
        """The CSS class of a stage's section; "" for a stage in no funnel and all other entries."""
        kind, _, name = reference.partition("/")
        index = self.section_of.get(name) if kind == "stage" else None
        return "" if index is None else section_class(index)

    def kind_words(self, kind: str) -> dict[str, Any]:
        """Headings for the keys of a kind, those of the header among them."""
        return kind_words(kind, self.language)

    def _term(self, entry: Entry) -> Entry | None:
        term = getattr(entry, "term", None)
        return self.dictionary.get(f"term/{bare(term)}") if term else None
