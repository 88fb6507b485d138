"""What a portal would refuse or mistake, and what the models of its client let pass."""

from __future__ import annotations

from collections.abc import Iterator
from operator import methodcaller

from lexicon.findings import Severity
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.hubspot.destination import Destination, destination, is_name
from lexicon.targets.hubspot.options import options_of
from lexicon.targets.hubspot.payloads import OPTION_LIMIT
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import list_fault, probability, repeated, value_fault

OPTIONS_LIMIT = 5000
STAGES_LIMIT = 100
PIPELINE_LABEL_LIMIT = 36


def faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against the picklists of a job."""
    yield from _names(job)
    for value_set in job.value_sets:
        made = destination(value_set, options_of(job))
        is_pipeline = made.shape.startswith("pipeline")
        yield from _whole(job, value_set, made)
        yield from _repetitions(job, value_set)
        for value in value_set.values:
            yield from _texts(job, value_set, value)
            if is_pipeline and made.object == "deals" and value.is_active:
                yield from _chances(job, value_set, value)


def _names(job: Job) -> Iterator[TargetFault]:
    options = options_of(job)
    for value_set in job.value_sets:
        named = value_set.crm.get("hubspot")
        name = destination(value_set, options).name if named is None else named
        if not is_name(name):
            yield list_fault(value_set, "hubspot", "hubspot_name_invalid", {"name": name})
    for first, again in repeated(job.value_sets, lambda item: destination(item, options).path):
        facts = {"name": destination(again, options).path, "first": first.id}
        yield list_fault(again, "hubspot", "hubspot_name_taken", facts)


def _whole(job: Job, value_set: ValueSet, made: Destination) -> Iterator[TargetFault]:
    limit = STAGES_LIMIT if made.shape.startswith("pipeline") else OPTIONS_LIMIT
    if len(value_set.values) > limit:
        facts: dict[str, object] = {"count": len(value_set.values), "limit": limit}
        yield list_fault(value_set, "hubspot", "hubspot_too_many_values", facts)
    for label in dict.fromkeys(map(value_set.label, job.languages)):
        if made.shape == "pipeline_new" and len(label) > PIPELINE_LABEL_LIMIT:
            facts = {"label": label, "length": len(label), "limit": PIPELINE_LABEL_LIMIT}
            yield TargetFault(
                "hubspot_pipeline_label_too_long", f"picklist/{value_set.id}", ("names",), facts
            )


def _repetitions(job: Job, value_set: ValueSet) -> Iterator[TargetFault]:
    for first, again in repeated(value_set.values, _code):
        facts = {"code": _code(again), "first": first.id}
        yield value_fault(job, value_set, again, "hubspot_code_duplicate", facts)
    for language in job.languages:
        for first, again in repeated(value_set.values, methodcaller("label", language)):
            facts = {"label": again.label(language), "language": language, "first": first.id}
            yield value_fault(job, value_set, again, "hubspot_label_duplicate", facts)


def _texts(job: Job, value_set: ValueSet, value: ResolvedValue) -> Iterator[TargetFault]:
    code = _code(value)
    if not code.strip() or code != code.strip() or ";" in code:
        yield value_fault(job, value_set, value, "hubspot_code_invalid", {"code": code})
    longest = max(len(value.label(language)) for language in job.languages)
    if longest + len(code) > OPTION_LIMIT:
        facts = {"length": longest + len(code), "limit": OPTION_LIMIT}
        yield value_fault(job, value_set, value, "hubspot_option_too_long", facts)


def _chances(job: Job, value_set: ValueSet, value: ResolvedValue) -> Iterator[TargetFault]:
    """A deal stage is won at 100 % and lost at 0 %: HubSpot has no other way to say it."""
    percent = probability(value)
    if percent is None:
        yield value_fault(job, value_set, value, "hubspot_probability_missing")
        return
    meant = 100 if value.won else 0 if value.closed else None
    if percent != meant and (meant is not None or percent in (0, 100)):
        facts = {"percent": percent}
        yield value_fault(job, value_set, value, "hubspot_probability_clash", facts)
    elif percent % 10:
        facts = {"percent": percent}
        rule = "hubspot_probability_step"
        yield value_fault(job, value_set, value, rule, facts, Severity.WARNING)


def _code(value: ResolvedValue) -> str:
    return value.code("hubspot")
