"""What Dataverse would refuse, and what would be mistaken there for something else."""

from __future__ import annotations

from collections.abc import Iterator
from operator import methodcaller

from lexicon.findings import Severity
from lexicon.model.value_set import ValueSet
from lexicon.targets.dataverse.destination import Choice, is_name, known_choice, list_name, stored
from lexicon.targets.dataverse.options import lcids, options_of
from lexicon.targets.dataverse.payloads import state
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import list_fault, repeated, value_fault

_NAMED = 5


def faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against the picklists of a job."""
    prefix = options_of(job).prefix
    if prefix.startswith("mscrm"):
        keys = ("targets", "dataverse", "prefix")
        yield TargetFault("dataverse_prefix_reserved", "", keys, {"prefix": prefix})
    yield from _languages(job)
    yield from _names(job)
    for value_set in job.value_sets:
        yield from _numbers(job, value_set)
        yield from _labels(job, value_set)


def _languages(job: Job) -> Iterator[TargetFault]:
    known, keys = lcids(job), ("targets", "dataverse")
    for language in job.languages:
        if language not in known:
            yield TargetFault("dataverse_language_unknown", "", keys, {"language": language})
    for first, again in repeated(known, lambda language: str(known[language])):
        facts = {"language": again, "first": first, "number": known[again]}
        yield TargetFault("dataverse_language_shared", "", keys, facts)


def _names(job: Job) -> Iterator[TargetFault]:
    for value_set in job.value_sets:
        name = value_set.crm.get("dataverse")
        if name is not None and not is_name(name):
            yield list_fault(value_set, "dataverse", "dataverse_name_invalid", {"name": name})
        elif name is not None:
            yield from _states(value_set, known_choice(name))
    for first, again in repeated(job.value_sets, lambda item: list_name(item, job)):
        facts = {"name": list_name(again, job), "first": first.id}
        yield list_fault(again, "dataverse", "dataverse_name_taken", facts)


def _states(value_set: ValueSet, to: Choice) -> Iterator[TargetFault]:
    """Of a reason nothing can be told before its state is known; a state is never added."""
    values = [value for value in value_set.values if value.is_active]
    lacking = {
        "status": [value.id for value in values if state(value) is None],
        "state": [value.id for value in values if "dataverse" not in value.codes],
    }
    if found := lacking.get(to.kind):
        facts = {"name": to.name, "values": ", ".join(found[:_NAMED]), "n": len(found)}
        rule = "dataverse_status_column" if to.kind == "status" else "dataverse_state_added"
        yield list_fault(value_set, "dataverse", rule, facts)


def _numbers(job: Job, value_set: ValueSet) -> Iterator[TargetFault]:
    numbers = {value.id: stored(value, options_of(job)) for value in value_set.values}
    for value in value_set.values:
        if numbers[value.id] is None:
            facts: dict[str, object] = {"code": value.code("dataverse")}
            fault = value_fault(job, value_set, value, "dataverse_number_invalid", facts)
            yield fault._replace(is_final=True)
    stated = [value for value in value_set.values if numbers[value.id] is not None]
    for first, again in repeated(stated, lambda value: str(numbers[value.id])):
        facts = {"number": numbers[again.id], "first": first.id}
        yield value_fault(job, value_set, again, "dataverse_number_taken", facts)


def _labels(job: Job, value_set: ValueSet) -> Iterator[TargetFault]:
    """Dataverse takes two options of one label; people and imports do not tell them apart."""
    for language in job.languages:
        for first, again in repeated(value_set.values, methodcaller("label", language)):
            facts = {"label": again.label(language), "language": language, "first": first.id}
            rule = "dataverse_label_duplicate"
            yield value_fault(job, value_set, again, rule, facts, Severity.WARNING)
