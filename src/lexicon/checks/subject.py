"""What rules look at: the dictionary, the day, and readings of it that several rules share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from lexicon.checks.definitions import Definitions, definitions_among
from lexicon.checks.label import Label
from lexicon.checks.leaves import conditions_in
from lexicon.checks.prose import Translated, translated_in_manifest, translated_of
from lexicon.checks.spoken import Named, SpokenName, named_in, spoken_names, words_of
from lexicon.findings import Keys
from lexicon.model.condition import Condition, Test
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry, Names
from lexicon.model.ledger import Ledger
from lexicon.model.links import Link, conditions_inside, links_of

if TYPE_CHECKING:
    from lexicon.history.change import Change
    from lexicon.history.standing import Standing
    from lexicon.quiz.bank import Bank, Written

NOTHING_AGREED = Ledger()


@dataclass(frozen=True, eq=False)
class Subject:
    """One dictionary on one day, what was agreed on it, and an earlier one to hold it against."""

    dictionary: Dictionary
    today: date
    ledger: Ledger = NOTHING_AGREED
    baseline: Dictionary | None = None
    baseline_name: str = ""
    bank: Bank | None = None
    """The questions of its quizzes; None where it has none."""

    @cached_property
    def questions(self) -> tuple[Written, ...]:
        """Every question that is written, with its place."""
        return self.bank.written if self.bank else ()

    @cached_property
    def standing(self) -> Standing:
        """The files held against what was agreed."""
        from lexicon.history.standing import standing  # of no use before anybody agreed

        return standing(self.dictionary, self.ledger, self.today)

    @cached_property
    def changes(self) -> dict[str, list[Change]]:
        """What changed since the baseline, by the rule that judged it."""
        found: dict[str, list[Change]] = {}
        if self.baseline is None or self.dictionary.unreadable:
            return found  # what cannot be read has not been taken away
        from lexicon.history.compare import compare  # of no use without a baseline

        for change in compare(self.baseline, self.dictionary, self.today):
            found.setdefault(change.rule, []).append(change)
        return found

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds that occur, be it in a file that could not be read."""
        return _kinds((*self.dictionary.entries, *self.dictionary.unreadable))

    @property
    def can_classify(self) -> bool:
        """Whether all that decides on stages could be read: with a part of it, all looks wrong."""
        return not _kinds(self.dictionary.unreadable) & {
            "decision",
            "field",
            "funnel",
            "picklist",
            "stage",
        }

    @property
    def judged_questions(self) -> tuple[Written, ...]:
        """The questions whose answers can be judged: none as long as stages cannot be told."""
        return self.questions if self.can_classify else ()

    @cached_property
    def translated(self) -> tuple[Translated, ...]:
        """Every text of the manifest, of every entry in use and of every question."""
        used = (entry for entry in self.dictionary.entries.values() if entry.status != "retired")
        inside = (text for entry in used for text in translated_of(entry))
        asked = (
            Translated(item.path, item.at(*keys), texts)
            for item in self.questions
            for keys, texts in item.question.texts()
        )
        return (*translated_in_manifest(self.dictionary.manifest), *inside, *asked)

    @cached_property
    def definitions(self) -> tuple[Definitions, ...]:
        """Every definition among them, by language."""
        return definitions_among(self.translated)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference from one entry to another, with its place."""
        entries = self.dictionary.entries.values()
        return tuple(link for entry in entries for link in links_of(entry))

    @cached_property
    def conditions(self) -> tuple[tuple[Entry, Keys, Condition], ...]:
        """Every outermost condition, with its entry and its place."""
        return tuple(conditions_in(self.dictionary))

    @cached_property
    def tests(self) -> tuple[tuple[Entry, Keys, Test], ...]:
        """Every test on a field in every condition, with its entry and its place."""
        return tuple(
            (entry, place, part)
            for entry, keys, condition in self.conditions
            for place, part in conditions_inside(condition, keys)
            if isinstance(part, Test)
        )

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """Every entry, and every value, option, section… inside one, with its names."""
        entries = self.dictionary.entries.values()
        return tuple(named for entry in entries for named in named_in(entry))

    @cached_property
    def spelled(self) -> tuple[tuple[Named, str, Names, str], ...]:
        """All that has names, in each language, with all its words between bars: `|Lead|Leads|`."""
        return tuple(
            (named, language, names, f"|{'|'.join(words_of(names))}|")
            for named in self.named
            for language, names in named.names.items()
        )

    @cached_property
    def names(self) -> dict[str, dict[str, list[SpokenName]]]:
        """Language → folded word → the stages and terms it names, as what."""
        return spoken_names(self.dictionary)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The manifest's languages."""
        return self.dictionary.languages

    def label(self, reference: str) -> Label:
        """What people call an entry, for messages: `MQL` rather than the whole label.

        In the reader's language, else in the dictionary's first that has a name for it.
        """
        entry = self.dictionary.get(reference)
        written = entry.names if entry else {}
        ordered = [*(code for code in self.languages if code in written), *written]
        named = {code: written[code].short or written[code].label for code in ordered}
        told = {code: name for code, name in named.items() if name}
        return Label(next(iter(told.values()), reference), told)


def _kinds(references: Iterable[str]) -> frozenset[str]:
    return frozenset(reference.partition("/")[0] for reference in references)
