"""The files of one list: its value set and a translation a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.elements import DESCRIPTION_LIMIT, elements
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import further_languages, language_of
from lexicon.targets.target import Job

Described = tuple[ResolvedValue, str]
"""A value with its description."""


def value_set_files(
    value_set: ValueSet, job: Job, mark: str, strange: Sequence[Described] = ()
) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file; behind our values stand those that only the org has.

    `mark` says what the files are made from.
    """
    language, made, told = language_of(job), component(value_set), Help(job, language_of(job))
    template = "standard_value_set" if made.type == "StandardValueSet" else "global_value_set"
    own = ((item, told.of_value(item, value_set, DESCRIPTION_LIMIT)) for item in value_set.values)
    described = [*own, *strange]
    yield (
        made.path,
        fill(
            template,
            mark=mark,
            values=[elements(value, made.name, language, text) for value, text in described],
            label=value_set.label(language),
            description=told.of_list(value_set, DESCRIPTION_LIMIT),
        ),
    )
    for other in further_languages(job):
        values = [_translated(value, language, other) for value, _ in described]
        text = fill("translation", mark=mark, type=made.translation_type, values=values)
        yield made.translation_path(other), text


def _translated(value: ResolvedValue, language: str, other: str) -> tuple[str, str]:
    """The org's own label and its translation; "" where there is none."""
    names = value.names.get(other)
    translation = names.label if names and names.label.strip() else ""
    return value.label(language), translation
