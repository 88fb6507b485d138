"""Names that Apex would take for the same: it takes no notice of upper and lower case."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.targets.salesforce.apex_names import class_name, symbol, test_class
from lexicon.targets.salesforce.options import options_of
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import repeated, value_fault

_RULE = "salesforce_symbol_taken"


def apex_faults(job: Job) -> Iterator[TargetFault]:
    """Lists whose classes, and values whose constants, would have one name."""
    options = options_of(job)
    if not options.apex:
        return
    classes = [("", test_class(options))]
    classes += [(item.id, class_name(item, options)) for item in job.value_sets if item.values]
    for first, again in repeated(classes, lambda item: item[1]):
        facts = {"name": again[0], "symbol": again[1], "first": first[0] or "lexicon"}
        yield TargetFault(_RULE, f"picklist/{again[0]}", ("id",), facts)
    for value_set in job.value_sets:
        for one, other in repeated(value_set.values, symbol):
            facts = {"name": other.id, "symbol": symbol(other), "first": one.id}
            yield value_fault(job, value_set, other, _RULE, facts)
