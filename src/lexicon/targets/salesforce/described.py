"""The values of a list with what a component of the org writes of each."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.salesforce.elements import DESCRIPTION_LIMIT
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import language_of
from lexicon.targets.target import Job

Described = tuple[ResolvedValue, str]
"""A value with its description."""


def described(value_set: ValueSet, job: Job) -> list[Described]:
    """Our values, in the language of the org."""
    told = Help(job, language_of(job))
    return [
        (value, told.of_value(value, value_set, DESCRIPTION_LIMIT)) for value in value_set.values
    ]


def translations(values: Iterable[Described], language: str, other: str) -> list[tuple[str, str]]:
    """The org's own label of each value and its translation; "" where there is none."""
    return [(value.label(language), _label(value, other)) for value, _ in values]


def _label(value: ResolvedValue, language: str) -> str:
    names = value.names.get(language)
    return names.label if names and names.label.strip() else ""
