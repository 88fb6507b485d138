"""The two dictionaries being compared, with what several rules ask of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from lexicon.criteria.compare import Verdict
from lexicon.criteria.fitting import Fitting
from lexicon.history.difference import Keys
from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.scalars import bare

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, eq=False)
class Comparison:
    """BASE and HEAD; `today` decides whether a notice was long enough."""

    base: Dictionary
    head: Dictionary
    today: date
    meanings: dict[tuple[str, Keys], Verdict] = field(default_factory=dict)
    """How conditions were found to differ, by entry and place: several rules ask."""

    @cached_property
    def together(self) -> Dictionary:
        """All entries of both; where both have one, that of HEAD."""
        return Dictionary(self.head.manifest, {**self.base.entries, **self.head.entries})

    @cached_property
    def fitting(self) -> Fitting:
        """Holds the conditions of both against the fields of both."""
        return Fitting(self.together)

    @cached_property
    def renamed(self) -> dict[str, str]:
        """Entry that is new in HEAD → the one of BASE that says it is replaced by it."""
        return _renamed(self.base, self.head)

    @cached_property
    def renamed_back(self) -> dict[str, str]:
        """Entry that is gone from HEAD → the one of HEAD that BASE had replaced by it."""
        return _renamed(self.head, self.base)

    def kinds_of(self, name: str) -> tuple[str, ...]:
        """The references under which an id stands in BASE or HEAD."""
        return tuple(self._by_id.get(name, ()))

    @cached_property
    def _by_id(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for reference in sorted(self.together.entries):
            found.setdefault(bare(reference), []).append(reference)
        return found

    def is_editorial(self, reference: str) -> bool:
        """Whether the author declared that this version changes no meaning."""
        entry = self.head.get(reference)
        declared = entry.editorial if entry else None
        earlier = self.base.get(self.renamed.get(reference, reference))
        is_new = earlier is None or earlier.version != (entry.version if entry else "")
        return bool(declared and entry and declared.to == entry.version and is_new)

    @cached_property
    def words_before(self) -> frozenset[str]:
        """Every word of BASE, folded."""
        return _vocabulary(self.base)

    @cached_property
    def words_after(self) -> frozenset[str]:
        """Every word of HEAD, folded."""
        return _vocabulary(self.head)


def _renamed(base: Dictionary, head: Dictionary) -> dict[str, str]:
    found: dict[str, str] = {}
    for reference, entry in (*base.entries.items(), *head.entries.items()):
        targets = entry.deprecated.replaced_by if entry.deprecated else ()
        if reference in base.entries and len(targets) == 1:
            (target,) = targets
            is_new = target in head.entries and target not in base.entries
            if is_new and type(head.entries[target]) is type(base.entries[reference]):
                found.setdefault(target, reference)
    return found


def _vocabulary(dictionary: Dictionary) -> frozenset[str]:
    texts = (text for entry in dictionary.entries.values() for text in _texts(entry))
    return frozenset(word for text in texts for word in _WORD.findall(fold(text)))


def _texts(entry: Entry) -> list[str]:
    labels = [names.label for names in entry.names.values()]
    return [*labels, *entry.definition.values(), *entry.notes.values()]
