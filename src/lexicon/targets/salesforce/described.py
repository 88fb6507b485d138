"""The values of a list with what a component of the org writes of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.salesforce.elements import DESCRIPTION_LIMIT
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import language_of
from lexicon.targets.salesforce.own_labels import LABEL, own_label
from lexicon.targets.target import Job

if TYPE_CHECKING:
    from lexicon.targets.exports.markup import Element

Described = tuple[ResolvedValue, str]
"""A value with its description."""


@dataclass(frozen=True, slots=True)
class Theirs:
    """What an org has beside ours: whole values, and by code what it alone says of a value.

    `source` is the list as the org wrote it, where it did; `has_description`: of a field it is
    another text than its help, for those who run the org. `around` are the translations of its
    object, by their names in small letters.
    """

    values: tuple[Described, ...] = ()
    extras: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    source: Element | None = None
    has_description: bool = False
    around: Mapping[str, Element] = field(default_factory=dict)

    def text(self, tag: str) -> str:
        """What the org says of the whole list; "" where nothing is known of it."""
        return (self.source.text_of(tag) or "") if self.source else ""


NOTHING_SEEN = Theirs()


def described(value_set: ValueSet, job: Job, theirs: Theirs = NOTHING_SEEN) -> list[Described]:
    """Our values, in the language of the org; behind them those that only the org has."""
    told = Help(job, language_of(job))
    ours = (
        (_kept(value, theirs), told.of_value(value, value_set, DESCRIPTION_LIMIT))
        for value in value_set.values
    )
    return [*ours, *theirs.values]


def _kept(value: ResolvedValue, theirs: Theirs) -> ResolvedValue:
    """What an org has seen of a value stays: a deployment would take it away."""
    said = theirs.extras.get(value.code("salesforce"))
    if not said:
        return value
    ours = value.extras.get("salesforce", {})
    called = {name: text for name, text in ours.items() if name == LABEL}
    return value._replace(extras={"salesforce": {**said, **called}})


def translations(values: Iterable[Described], language: str, other: str) -> list[tuple[str, str]]:
    """The org's own label of each value and its translation; "" where there is none."""
    named = ((own_label(value, language), _label(value, other)) for value, _ in values)
    return [(own, "" if other == language and label == own else label) for own, label in named]


def _label(value: ResolvedValue, language: str) -> str:
    names = value.names.get(language)
    return names.label if names and names.label.strip() else ""
