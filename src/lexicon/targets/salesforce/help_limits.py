"""Definitions that are cut in the CRM where no page has the whole of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.findings import Keys, Severity
from lexicon.look.prose import plain
from lexicon.model.value_set import ValueSet
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import OrgField, made_fields
from lexicon.targets.salesforce.elements import DESCRIPTION_LIMIT
from lexicon.targets.salesforce.field_files import HELP_LIMIT
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import language_of
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import value_fault

_RULE = "salesforce_definition_cut"


def help_faults(job: Job) -> Iterator[TargetFault]:
    """Each definition that is longer than what people read beside the thing."""
    if job.dictionary.manifest.url:
        return
    language = language_of(job)
    for value_set in job.value_sets:
        yield from _of_list(job, value_set, language)
    for field in made_fields(job):
        yield from _of_field(job, field)


def _of_list(job: Job, value_set: ValueSet, language: str) -> Iterator[TargetFault]:
    if component(value_set).type == "GlobalValueSet":
        told = _told(value_set.id, value_set.definition, language, DESCRIPTION_LIMIT)
        yield from _fault(f"picklist/{value_set.id}", ("definition", language), told)
    for value in value_set.values:
        if told := _told(value.id, value.definition, language, DESCRIPTION_LIMIT):
            yield value_fault(job, value_set, value, _RULE, told, Severity.WARNING)


def _of_field(job: Job, field: OrgField) -> Iterator[TargetFault]:
    for language in job.languages:
        told = _told(
            field.entry.id, Help(job, language).definition(field.entry), language, HELP_LIMIT
        )
        yield from _fault(field.entry.ref, ("definition", language), told)


def _fault(entry: str, keys: Keys, told: Mapping[str, object]) -> Iterator[TargetFault]:
    if told:
        yield TargetFault(_RULE, entry, keys, told, Severity.WARNING)


def _told(name: str, definition: Mapping[str, str], language: str, limit: int) -> dict[str, object]:
    """What there is to say of a definition that is too long; nothing of another."""
    length = len(" ".join(plain(definition.get(language, "")).split()))
    facts = {"name": name, "language": language, "length": length, "limit": limit}
    return facts if length > limit else {}
