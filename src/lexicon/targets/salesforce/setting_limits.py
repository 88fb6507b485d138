"""What the manifest says of fields that no picklist makes, or of values that nobody has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from lexicon.findings import Severity
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import OrgField, org_fields
from lexicon.targets.salesforce.field_options import FieldOptions
from lexicon.targets.salesforce.offered_lists import lists_by_field
from lexicon.targets.salesforce.options import options_of
from lexicon.targets.target import Job, TargetFault

_TARGET = ("targets", "salesforce")


def setting_faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against `multiselect`, `sorted` and `fields`."""
    options, fields = options_of(job), {item.full_name.casefold(): item for item in org_fields(job)}
    own = {name: item for name, item in fields.items() if item.name.is_own}
    sets = {component(item).name.casefold() for item in job.value_sets}
    for option, names, known in (
        ("multiselect", options.multiselect, own),
        ("sorted", options.sorted, {*sets, *own}),
        ("fields", options.fields, own),
    ):
        for place, name in enumerate(names):
            if name.casefold() not in known:
                keys = (*_TARGET, option, name if option == "fields" else place)
                facts = {"name": name, "option": option}
                yield TargetFault("salesforce_setting_unknown", "", keys, facts)
    codes = _codes(job)
    for name, told in options.fields.items():
        if field := own.get(name.casefold()):
            yield from _dependent(codes, name, field, told)


def _dependent(
    codes: Mapping[str, Collection[str]], name: str, field: OrgField, told: FieldOptions
) -> Iterator[TargetFault]:
    """What people may choose beside the values of another field."""
    keys = (*_TARGET, "fields", name)
    decides = told.controlling_field
    if not decides:
        if told.dependent_values:
            rule = "salesforce_controlling_field_missing"
            yield TargetFault(rule, "", keys, {"name": name})
        return
    known = codes.get(f"{field.name.object}.{decides}".casefold())
    own = {value.code("salesforce") for value in field.value_set.values}
    for controlling, values in told.dependent_values.items():
        of = (*keys, "dependent_values", controlling)
        if known is not None and controlling not in known:
            facts = {"name": name, "value": controlling, "controlling": decides}
            rule = "salesforce_controlling_value_unknown"
            yield TargetFault(rule, "", of, facts, Severity.WARNING)
        for place, value in enumerate(values):
            if value not in own:
                facts = {"name": name, "value": value, "list": field.value_set.id}
                rule = "salesforce_dependent_value_unknown"
                yield TargetFault(rule, "", (*of, place), facts, Severity.WARNING)


def _codes(job: Job) -> dict[str, frozenset[str]]:
    """The codes that each field of the org offers, where a picklist says which."""
    return {
        name: frozenset(value.code("salesforce") for value in item.values)
        for name, item in lists_by_field(job).items()
    }
