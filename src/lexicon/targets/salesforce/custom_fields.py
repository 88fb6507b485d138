"""Which of the org's fields offer which list, and what each is called there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lexicon.model.header import Entry
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.salesforce.components import SOURCE, component, org_language
from lexicon.targets.salesforce.field_names import FieldName, field_name
from lexicon.targets.salesforce.options import field_options, language_of
from lexicon.targets.salesforce.own_labels import translated_languages
from lexicon.targets.target import Job


@dataclass(frozen=True, slots=True)
class OrgField:
    """A picklist field, the list that it offers and the entry that says what it is for."""

    name: FieldName
    entry: Entry
    value_set: ValueSet

    @property
    def full_name(self) -> str:
        return self.name.full_name

    @property
    def has_own_list(self) -> bool:
        """Whether the values stand in the field, not in a set that others share."""
        return not component(self.value_set).is_set

    @property
    def path(self) -> str:
        return f"{SOURCE}/objects/{self.name.object}/fields/{self.name.name}.field-meta.xml"

    def translation_path(self, language: str) -> str:
        folder = f"{SOURCE}/objectTranslations/{self.name.object}-{org_language(language)}"
        return f"{folder}/{self.name.name}.fieldTranslation-meta.xml"


def field_languages(
    field: OrgField, job: Job, values: Iterable[ResolvedValue] = ()
) -> tuple[str, ...]:
    """The languages into which a field and the values that it holds are translated.

    `values` are those that the org has besides.
    """
    told = field_options(job, field.full_name)
    held = (*(field.value_set.values if field.has_own_list else ()), *values)
    languages, own = translated_languages(job, held), language_of(job)
    is_called = bool(told.label or told.help) and own not in languages
    return (own, *languages) if is_called else languages


def made_fields(job: Job) -> tuple[OrgField, ...]:
    """The custom fields that a job makes, by object and name; of two of one name, the first."""
    found = {item.full_name.casefold(): item for item in reversed([*org_fields(job)])}
    made = (item for item in found.values() if item.name.is_own and item.value_set.values)
    return tuple(sorted(made, key=lambda item: (item.name.object, item.name.name)))


def org_fields(job: Job) -> Iterator[OrgField]:
    """All fields of the org that are named: by picklist fields, then by lists of one field."""
    lists = {value_set.id: value_set for value_set in job.value_sets}
    told = set()
    for field in picklist_fields(job):
        value_set = lists.get(bare(field.picklist or ""))
        name = field_name(field.crm["salesforce"]) if value_set else None
        if value_set is not None and name is not None:
            told.add(name.full_name.casefold())
            yield OrgField(name, field, value_set)
    for value_set in job.value_sets:
        name = None if component(value_set).is_set else field_name(component(value_set).name)
        if name is not None and name.full_name.casefold() not in told:
            yield OrgField(name, job.dictionary.picklists[value_set.id], value_set)


def picklist_fields(job: Job) -> Iterator[Field]:
    """The picklist fields in use that name a field of the org, sorted by id."""
    for field in job.dictionary.of(Field):
        if field.type == "picklist" and "salesforce" in field.crm and field.status != "retired":
            yield field
