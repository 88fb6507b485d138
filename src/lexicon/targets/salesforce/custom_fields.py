"""Which of the org's fields offer which list, and what each is called there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare
from lexicon.model.value_set import ValueSet
from lexicon.targets.salesforce.components import SOURCE, org_language
from lexicon.targets.target import Job

NAME_LIMIT = 40
"""Characters in the name of a field or object that a firm adds, without its `__c`."""
_PART = r"[A-Za-z](?:_?[A-Za-z0-9])*"
_FIELD = re.compile(rf"(?:(?P<package>{_PART})__(?=.+__c$))?(?P<own>{_PART})(?P<suffix>__c)?")
_OBJECT = re.compile(rf"(?:{_PART}__(?=.+__))?(?P<own>{_PART})(?:__(?:c|e|kav|mdt|x))?")


@dataclass(frozen=True, slots=True)
class OrgField:
    """A picklist field of an object, `Lead.Fit__c`, and the list that it offers."""

    object: str
    name: str
    entry: Field
    value_set: ValueSet

    @property
    def full_name(self) -> str:
        return f"{self.object}.{self.name}"

    @property
    def is_made(self) -> bool:
        """Whether the firm adds it: standard fields and those of bought packages are there."""
        found = _FIELD.fullmatch(self.name)
        return found is not None and bool(found["suffix"]) and not found["package"]

    @property
    def path(self) -> str:
        return f"{SOURCE}/objects/{self.object}/fields/{self.name}.field-meta.xml"

    def translation_path(self, language: str) -> str:
        folder = f"{SOURCE}/objectTranslations/{self.object}-{org_language(language)}"
        return f"{folder}/{self.name}.fieldTranslation-meta.xml"


def object_translation_path(name: str, language: str) -> str:
    """The file that stands for an object's translation as a whole."""
    own = f"{name}-{org_language(language)}"
    return f"{SOURCE}/objectTranslations/{own}/{own}.objectTranslation-meta.xml"


def made_fields(job: Job) -> tuple[OrgField, ...]:
    """The custom fields that a job makes, by object and name; of two of one name, the first."""
    found = {item.full_name.casefold(): item for item in reversed([*org_fields(job)])}
    made = (item for item in found.values() if item.is_made and item.value_set.values)
    return tuple(sorted(made, key=lambda item: (item.object, item.name)))


def org_fields(job: Job) -> Iterator[OrgField]:
    """All picklist fields that say which field of the org they are, in a way an org can have."""
    lists = {value_set.id: value_set for value_set in job.value_sets}
    for field in picklist_fields(job):
        name = field.crm["salesforce"]
        value_set = lists.get(bare(field.picklist or ""))
        if value_set is not None and is_field_name(name):
            of, _, own = name.partition(".")
            yield OrgField(of, own, field, value_set)


def picklist_fields(job: Job) -> Iterator[Field]:
    """The picklist fields in use that name a field of the org, sorted by id."""
    for field in job.dictionary.of(Field):
        if field.type == "picklist" and "salesforce" in field.crm and field.status != "retired":
            yield field


def is_field_name(name: str) -> bool:
    """Whether an org can have a field of this name on an object of this name: `Lead.Fit__c`."""
    parts = name.split(".")
    if len(parts) != 2:
        return False
    found = [
        pattern.fullmatch(part) for pattern, part in zip((_OBJECT, _FIELD), parts, strict=True)
    ]
    return all(item is not None and len(item["own"]) <= NAME_LIMIT for item in found)
