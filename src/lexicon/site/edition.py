"""The dictionary in one language, as the site sees it: labels, addresses, words of the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.look.palette import section_class
from lexicon.look.prose import plain
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry, NamesByLanguage
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds_of_entry import folder_of
from lexicon.model.links import Link, links_of
from lexicon.model.scalars import bare, calendar_date
from lexicon.site.confused import Pair, pairs
from lexicon.site.mentions import Vocabulary, vocabulary


@dataclass(frozen=True, eq=False)
class Edition:
    """One language's edition of a dictionary."""

    dictionary: Dictionary
    language: str

    @cached_property
    def words(self) -> dict[str, Any]:
        """The site's own words in this language."""
        words: dict[str, Any] = _typeset(
            self.language, load_words("lexicon.site", "", self.language)
        )
        return words

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Which words link where."""
        return vocabulary(self.dictionary, self.language)

    @cached_property
    def links_to(self) -> dict[str, list[Link]]:
        """Entry → the references to it from others."""
        found: dict[str, list[Link]] = {}
        for entry in self.dictionary.entries.values():
            for link in links_of(entry):
                found.setdefault(link.to, []).append(link)
        return found

    @cached_property
    def section_of(self) -> dict[str, int]:
        """Stage id → the place of its section in its funnel, 0 at the top."""
        return {
            bare(stage): index
            for funnel in self.dictionary.of(Funnel)
            for index, section in enumerate(funnel.sections)
            for stage in section.stages
        }

    @cached_property
    def relations_to(self) -> dict[str, list[Entry]]:
        """Entry → the entries that write a relation to it."""
        found: dict[str, list[Entry]] = {}
        for entry in self.dictionary.entries.values():
            for target in dict.fromkeys(relation.to for relation in entry.related):
                found.setdefault(target, []).append(entry)
        return found

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs that are easily confused, in funnel order."""
        return tuple(pairs(self.dictionary))

    @cached_property
    def pairs_of(self) -> dict[str, list[Pair]]:
        """Entry → the pairs it is confused in."""
        found: dict[str, list[Pair]] = {}
        for pair in self.pairs:
            for reference in (pair.one, pair.two):
                found.setdefault(reference, []).append(pair)
        return found

    def text(self, translations: dict[str, str]) -> str:
        """The text in this language, else in the dictionary's first that has it."""
        wanted = (self.language, *self.dictionary.languages)
        return next((translations[code] for code in wanted if translations.get(code)), "")

    def label(self, names: NamesByLanguage, otherwise: str = "") -> str:
        """The preferred label in this language, typeset."""
        return typeset(
            self.language, self.text({k: v.label for k, v in names.items()}) or otherwise
        )

    def short(self, names: NamesByLanguage) -> str:
        """The abbreviation people say, else the label."""
        own = names.get(self.language)
        return (own.short if own else None) or self.label(names)

    def name(self, reference: str, short: bool = False) -> str:
        """What people call an entry, or a part of a funnel such as a transition."""
        entry = self.dictionary.get(reference)
        if entry is None:
            move = self.dictionary.transitions.get(bare(reference))
            known = reference.startswith("transition/") and move is not None
            return self.label(move.names, move.id) if known and move else bare(reference)
        names = self.names(entry)
        return (self.short(names) if short else self.label(names)) or entry.id

    def names(self, entry: Entry) -> NamesByLanguage:
        """An entry's names; a field may have its term's."""
        term = getattr(entry, "term", None)
        inherited = self.dictionary.get(f"term/{bare(term)}") if term and not entry.names else None
        return inherited.names if inherited else entry.names

    def definition(self, entry: Entry) -> dict[str, str]:
        """An entry's definition; a field may have its term's."""
        term = getattr(entry, "term", None)
        meant = self.dictionary.get(f"term/{bare(term)}") if term and not entry.definition else None
        return meant.definition if meant else entry.definition

    def tooltip(self, reference: str) -> str:
        """The definition as plain text."""
        entry = self.dictionary.get(reference)
        text = self.text(self.definition(entry)) if entry else ""
        return plain(typeset(self.language, text))

    def team(self, name: str) -> str:
        """A team's name."""
        team = self.dictionary.manifest.teams.get(name)
        return self.text(team.names) if team else name

    def day(self, text: str) -> str:
        """A date as people write it: 30 June 2027, 30 juin 2027."""
        day: date | None = calendar_date(text)
        if day is None:
            return text
        number = self.words["first_of_month"] if day.day == 1 else str(day.day)
        return f"{number}\u00a0{self.words['months'][day.month - 1]}\u00a0{day.year}"

    def colour(self, stage: str) -> str:
        """The CSS class of a stage's section, "" for a stage in no funnel."""
        index = self.section_of.get(stage)
        return "" if index is None else section_class(index)

    def kind_words(self, kind: str) -> dict[str, Any]:
        """Headings for the keys of a kind, those of the header among them."""
        return _kind_words(kind, self.language)

    def path_of(self, reference: str) -> str | None:
        """The page of an entry, below `docs/<language>/`; parts of a funnel have the funnel's."""
        kind, _, name = reference.partition("/")
        if reference in self.dictionary.entries:
            return f"dictionary/{folder_of(kind)}/{name}.md"
        if kind == "transition":
            for funnel in self.dictionary.of(Funnel):
                if any(move.id == name for move in funnel.transitions):
                    return f"dictionary/{folder_of('funnel')}/{funnel.id}.md"
        return None


@cache
def _kind_words(kind: str, language: str) -> dict[str, Any]:
    package = "lexicon.model.kinds"
    header, own = load_words(package, "entry", language), load_words(package, kind, language)
    joined = {key: {**header.get(key, {}), **own.get(key, {})} for key in ("fields", "values")}
    words: dict[str, Any] = _typeset(language, {**header, **own, **joined})
    return words


def _typeset(language: str, words: Any) -> Any:
    """Every sentence in a tree of words, typeset."""
    if isinstance(words, dict):
        return {key: _typeset(language, value) for key, value in words.items()}
    if isinstance(words, list):
        return [_typeset(language, value) for value in words]
    return typeset(language, words) if isinstance(words, str) else words
