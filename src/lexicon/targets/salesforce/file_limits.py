"""Names whose files not every computer can hold: alike but for capitals, or kept by Windows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from lexicon.findings import Keys, Severity
from lexicon.naming import KEPT_BY_WINDOWS
from lexicon.targets.salesforce.choosing_files import Choosing, told_choosing
from lexicon.targets.salesforce.choosing_options import RecordTypeOptions
from lexicon.targets.salesforce.components import component, org_language
from lexicon.targets.salesforce.field_names import object_name
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import list_fault, repeated

_KEPT = "salesforce_name_kept_by_windows"


def file_faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against the names of value sets, record types and processes."""
    for value_set in job.value_sets:
        made = component(value_set)
        if made.is_set and value_set.values and _is_kept(made.name):
            facts = {"name": made.name}
            yield list_fault(value_set, "salesforce", _KEPT, facts, Severity.WARNING)
    told = (item for item in told_choosing(job) if object_name(item.name))
    for option, items in groupby(told, attrgetter("option")):
        listed = tuple(items)
        for item in listed:
            own, keys = item.name.partition(".")[2], ("targets", "salesforce", option, item.name)
            if _is_kept(own):
                yield TargetFault(_KEPT, "", keys, {"name": own}, Severity.WARNING)
            yield from _languages(item, keys)
        for first, again in repeated(listed, attrgetter("name")):
            keys = ("targets", "salesforce", option, again.name)
            facts = {"name": again.name, "first": first.name}
            yield TargetFault("salesforce_choosing_name_taken", "", keys, facts)


def _languages(item: Choosing, keys: Keys) -> Iterator[TargetFault]:
    """One translation has one file, under a name in which Salesforce writes the language."""
    if isinstance(item.told, RecordTypeOptions):
        told = {"labels": item.told.labels, "descriptions": item.told.descriptions}
        for part, texts in told.items():
            for first, again in repeated(sorted(texts), org_language):
                facts = {"name": again, "first": first}
                yield TargetFault(
                    "salesforce_choosing_language_taken", "", (*keys, part, again), facts
                )


def _is_kept(name: str) -> bool:
    return name.partition(".")[0].casefold() in KEPT_BY_WINDOWS
