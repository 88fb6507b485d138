"""What an org would refuse or mistake, and what the schema of its API does not catch."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import methodcaller

from lexicon.findings import Severity
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.salesforce.apex_limits import apex_faults
from lexicon.targets.salesforce.choosing_limits import choosing_faults
from lexicon.targets.salesforce.components import component, is_api_name
from lexicon.targets.salesforce.field_limits import field_faults
from lexicon.targets.salesforce.field_names import field_name
from lexicon.targets.salesforce.file_limits import file_faults
from lexicon.targets.salesforce.help_limits import help_faults
from lexicon.targets.salesforce.options import language_of
from lexicon.targets.salesforce.own_labels import own_label
from lexicon.targets.salesforce.setting_limits import setting_faults
from lexicon.targets.salesforce.standard_value_sets import EXTRA_ELEMENTS, STANDARD_VALUE_SETS
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import list_fault, probability, repeated, value_fault
from lexicon.targets.well_formed import without_forbidden

TEXT_LIMIT = 255
"""Characters in a label, its translation or a code."""
VALUES_LIMIT = 1000
"""Values in a global value set or in a field, inactive ones included."""


def faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against the picklists and the fields of a job."""
    if language_of(job) not in job.languages:
        keys = ("targets", "salesforce", "language")
        facts = {"language": language_of(job), "languages": job.languages}
        yield TargetFault("salesforce_language_unknown", "", keys, facts)
    yield from _names(job)
    for value_set in job.value_sets:
        yield from _whole(value_set)
        yield from _repetitions(job, value_set)
        for value in value_set.values:
            yield from _texts(job, value_set, value)
            yield from _attributes(job, value_set, value)
    yield from field_faults(job)
    yield from setting_faults(job)
    yield from choosing_faults(job)
    yield from file_faults(job)
    yield from help_faults(job)
    yield from apex_faults(job)


def _names(job: Job) -> Iterator[TargetFault]:
    for value_set in job.value_sets:
        name = value_set.crm.get("salesforce")
        if name is not None and not _is_known_or_free(name):
            yield list_fault(value_set, "salesforce", "salesforce_name_invalid", {"name": name})
        elif name is None and component(value_set).name in STANDARD_VALUE_SETS:
            facts = {"name": component(value_set).name}
            rule = "salesforce_name_standard"
            yield list_fault(value_set, "salesforce", rule, facts, Severity.WARNING)
    for first, again in repeated(job.value_sets, lambda item: component(item).name):
        facts = {"name": component(again).name, "first": first.id}
        yield list_fault(again, "salesforce", "salesforce_name_taken", facts)


def _is_known_or_free(name: str) -> bool:
    """A standard name in other letters is a slip of the pen: it would make a list of its own."""
    standard = {item.casefold() for item in STANDARD_VALUE_SETS}
    is_free = is_api_name(name) and name.casefold() not in standard
    return name in STANDARD_VALUE_SETS or is_free or field_name(name) is not None


def _whole(value_set: ValueSet) -> Iterator[TargetFault]:
    made, count = component(value_set), len(value_set.values)
    if made.type != "StandardValueSet" and count > VALUES_LIMIT:
        facts = {"count": count, "limit": VALUES_LIMIT}
        yield list_fault(value_set, "salesforce", "salesforce_too_many_values", facts)
    if made.name == "LeadStatus" and not any(value.converted for value in value_set.values):
        rule = "salesforce_nothing_converted"
        yield list_fault(value_set, "salesforce", rule, severity=Severity.WARNING)


def _repetitions(job: Job, value_set: ValueSet) -> Iterator[TargetFault]:
    """A label in the org's language is the key of its translations; elsewhere it misleads."""
    for first, again in repeated(value_set.values, _code):
        facts = {"code": _code(again), "first": first.id}
        yield value_fault(job, value_set, again, "salesforce_code_duplicate", facts)
    for language in job.languages:
        is_own = language == language_of(job)
        severity = Severity.ERROR if is_own else Severity.WARNING
        named = partial(own_label, language=language) if is_own else methodcaller("label", language)
        for first, again in repeated(value_set.values, named):
            facts = {"label": named(again), "language": language, "first": first.id}
            yield value_fault(job, value_set, again, "salesforce_label_duplicate", facts, severity)


def _texts(job: Job, value_set: ValueSet, value: ResolvedValue) -> Iterator[TargetFault]:
    if not _code(value).strip():
        yield value_fault(job, value_set, value, "salesforce_code_empty")
    own = own_label(value, language_of(job))
    for text in dict.fromkeys((_code(value), *map(value.label, job.languages), own)):
        if len(text) > TEXT_LIMIT:
            facts = {"text": text, "length": len(text), "limit": TEXT_LIMIT}
            yield value_fault(job, value_set, value, "salesforce_text_too_long", facts)
        if text != without_forbidden(text):
            yield value_fault(job, value_set, value, "salesforce_character_lost", {"text": text})


def _attributes(job: Job, value_set: ValueSet, value: ResolvedValue) -> Iterator[TargetFault]:
    if value.is_default and not value.is_active:
        yield value_fault(job, value_set, value, "salesforce_default_inactive")
    if value.won and not value.closed:
        yield value_fault(job, value_set, value, "salesforce_won_not_closed")
    if "probability" not in EXTRA_ELEMENTS.get(component(value_set).name, ()):
        return
    percent = probability(value)
    if percent is None:
        yield value_fault(job, value_set, value, "salesforce_probability_missing")
    elif percent != round(percent):
        rule, facts = "salesforce_probability_rounded", {"percent": percent}
        yield value_fault(job, value_set, value, rule, facts, Severity.WARNING)


def _code(value: ResolvedValue) -> str:
    return value.code("salesforce")
