"""What an org would refuse or mistake about the fields that offer our lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.findings import Severity
from lexicon.model.kinds.field import Field
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import (
    NAME_LIMIT,
    OrgField,
    is_field_name,
    org_fields,
    picklist_fields,
)
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import language_of
from lexicon.targets.salesforce.standard_value_sets import LISTS_OF_FIELDS
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import repeated

LABEL_LIMIT = 40
"""Characters in a custom field's label and in its translations."""


def field_faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against the fields of a job."""
    for field in picklist_fields(job):
        name = field.crm["salesforce"]
        if not is_field_name(name):
            facts = {"name": name, "limit": NAME_LIMIT}
            yield _fault(field, "salesforce_field_invalid", facts)
    fields = tuple(org_fields(job))
    for first, again in repeated(fields, lambda item: item.full_name):
        facts = {"name": again.full_name, "first": first.entry.id}
        yield _fault(again.entry, "salesforce_field_taken", facts)
    for item in fields:
        yield from _labels(job, item) if item.is_made else _other_list(item)


def _labels(job: Job, field: OrgField) -> Iterator[TargetFault]:
    """A label that is too long in a translation is refused with the translation alone."""
    for language in job.languages:
        label = Help(job, language).label(field.entry)
        facts = {"label": label, "language": language, "length": len(label), "limit": LABEL_LIMIT}
        if len(label) > LABEL_LIMIT:
            severity = Severity.ERROR if language == language_of(job) else Severity.WARNING
            yield _fault(field.entry, "salesforce_field_label_too_long", facts, severity)


def _other_list(field: OrgField) -> Iterator[TargetFault]:
    """A standard field offers a standard list, whatever the dictionary says."""
    known = LISTS_OF_FIELDS.get(field.full_name)
    made = component(field.value_set).name
    if known is not None and known != made:
        facts = {"name": field.full_name, "known": known, "list": field.value_set.id}
        yield _fault(field.entry, "salesforce_field_other_list", facts, Severity.WARNING)


def _fault(
    field: Field, rule: str, facts: Mapping[str, object], severity: Severity = Severity.ERROR
) -> TargetFault:
    return TargetFault(rule, field.ref, ("crm", "salesforce"), facts, severity)
