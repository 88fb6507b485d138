"""What is read once of a whole dictionary, for all pages of the site in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lexicon.history.chronicle import Chronicle
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.links import Link
from lexicon.model.scalars import bare
from lexicon.quiz.question import Question
from lexicon.quiz.self_check import self_checks
from lexicon.site.confused import Pair, pairs
from lexicon.site.decided import InForce, in_force
from lexicon.site.due import Promised, due
from lexicon.site.mentions import Vocabulary, vocabulary
from lexicon.site.outdated import outdated
from lexicon.site.places import Place, places
from lexicon.site.uses import links_to, relations_to
from lexicon.site.words import site_words


@dataclass(frozen=True, eq=False)
class Readings:
    """A dictionary, its past and its questions, and what pages want to know of the whole.

    Without a chronicle nobody has agreed to anything yet, and there is no past to tell of.
    """

    dictionary: Dictionary
    language: str
    chronicle: Chronicle | None = None
    questions: tuple[Question, ...] = ()
    """What is written to be asked, of which pages show what is for practice."""

    @cached_property
    def words(self) -> dict[str, Any]:
        """The site's own words in this language."""
        return site_words(self.language)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """All that has a page: the dictionary's entries, and what was withdrawn for good."""
        tombs = self.chronicle.tombs if self.chronicle else {}
        return {**self.dictionary.entries, **tombs}

    @cached_property
    def outdated(self) -> frozenset[str]:
        """Entries no longer to be used, which look so wherever they are named."""
        return outdated(self.entries)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Which words link where."""
        return vocabulary(self.dictionary, self.language)

    @cached_property
    def links_to(self) -> dict[str, list[Link]]:
        """Entry → the references to it from others."""
        return links_to(self.dictionary)

    @cached_property
    def relations_to(self) -> dict[str, list[Entry]]:
        """Entry → the entries that write a relation to it."""
        return relations_to(self.dictionary)

    @cached_property
    def in_force(self) -> InForce:
        """What the decisions put in place of deadlines and formulas."""
        return in_force(self.dictionary)

    @cached_property
    def places(self) -> dict[str, Place]:
        """Where the site tells of an entry or of a part of one."""
        return places(self.dictionary, self.entries)

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

    @cached_property
    def self_checks(self) -> Mapping[str, tuple[Question, ...]]:
        """Entry → the questions by which its readers check themselves."""
        return self_checks(self.questions, self.dictionary)

    @cached_property
    def due(self) -> Mapping[str, list[Promised]]:
        """Stage id → the promises that fall due there."""
        return due(self.dictionary)

    @cached_property
    def section_of(self) -> dict[str, int]:
        """Stage id → the place of its section in its funnel, 0 at the top."""
        return {
            bare(stage): index
            for funnel in self.dictionary.of(Funnel)
            for index, section in enumerate(funnel.sections)
            for stage in section.stages
        }
