"""What an org would refuse or mistake about the fields that offer our lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.findings import Severity
from lexicon.model.header import Entry
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import OrgField, org_fields, picklist_fields
from lexicon.targets.salesforce.field_names import NAME_LIMIT, field_name
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import field_options, language_of
from lexicon.targets.salesforce.standard_fields import LISTS_OF_FIELDS
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import repeated

LABEL_LIMIT = 40
"""Characters in a custom field's label and in its translations."""


def field_faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against the fields of a job."""
    for field in picklist_fields(job):
        name = field.crm["salesforce"]
        if field_name(name) is None:
            facts = {"name": name, "limit": NAME_LIMIT}
            yield _fault(field, "salesforce_field_invalid", facts)
    fields = tuple(org_fields(job))
    for first, again in repeated(fields, lambda item: item.full_name):
        facts = {"name": again.full_name, "first": first.entry.id}
        yield _fault(again.entry, "salesforce_field_taken", facts)
    for item in fields:
        yield from _labels(job, item) if item.name.is_own else _other_list(item)


def _labels(job: Job, field: OrgField) -> Iterator[TargetFault]:
    """A label that is too long in a translation is refused with the translation alone."""
    read = [(language, Help(job, language).label(field.entry)) for language in job.languages]
    called = field_options(job, field.full_name).label
    for language, label in (*read, *([(language_of(job), called)] if called else [])):
        facts = {"label": label, "language": language, "length": len(label), "limit": LABEL_LIMIT}
        if len(label) > LABEL_LIMIT:
            severity = Severity.ERROR if language == language_of(job) else Severity.WARNING
            yield _fault(field.entry, "salesforce_field_label_too_long", facts, severity)


def _other_list(field: OrgField) -> Iterator[TargetFault]:
    """A standard field offers a standard list, whatever the dictionary says.

    A package's field, and a standard one whose list is nowhere else, keeps the values it has.
    """
    known = LISTS_OF_FIELDS.get(field.full_name)
    made = component(field.value_set).name
    if field.has_own_list and made == field.full_name:
        facts = {"name": field.full_name}
        yield _fault(field.entry, "salesforce_field_not_ours", facts, Severity.WARNING)
    elif known is not None and known != made:
        facts = {"name": field.full_name, "known": known, "list": field.value_set.id}
        yield _fault(field.entry, "salesforce_field_other_list", facts, Severity.WARNING)


def _fault(
    entry: Entry, rule: str, facts: Mapping[str, object], severity: Severity = Severity.ERROR
) -> TargetFault:
    return TargetFault(rule, entry.ref, ("crm", "salesforce"), facts, severity)
