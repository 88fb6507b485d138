"""What the manifest says of record types and processes that no org would take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.findings import Keys, Severity
from lexicon.model.value_set import ValueSet
from lexicon.targets.salesforce.choosing_files import Choosing, offered, told_choosing
from lexicon.targets.salesforce.choosing_options import ALL
from lexicon.targets.salesforce.field_names import object_name
from lexicon.targets.salesforce.offered_lists import lists_by_field
from lexicon.targets.salesforce.standard_fields import chosen_field
from lexicon.targets.shorten import shorten
from lexicon.targets.target import Job, TargetFault

_ROOM = 80
"""How much is said of the values that nobody uses, in characters."""


def choosing_faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against `record_types` and `business_processes`."""
    told = told_choosing(job)
    lists = lists_by_field(job) if told else {}
    for item in told:
        keys = ("targets", "salesforce", item.option, item.name)
        if object_name(item.name) is None:
            facts = {"name": item.name, "option": item.option}
            yield TargetFault("salesforce_choosing_name_invalid", "", keys, facts)
            continue
        for key in item.told.values:
            yield from _values(item, key, lists, (*keys, "values", key))
        yield from _defaults(item, lists, keys)


def _values(
    item: Choosing, key: str, lists: Mapping[str, ValueSet], keys: Keys
) -> Iterator[TargetFault]:
    """An org refuses what offers a value that is not in the list: such a value is left out."""
    name = chosen_field(item.object, key)
    value_set = lists.get(name.casefold())
    if value_set is None:
        facts: dict[str, object] = {"name": name, "option": item.option}
        yield TargetFault("salesforce_setting_unknown", "", keys, facts)
        return
    used = {value.code("salesforce") for value in value_set.values if value.is_active}
    wanted = item.told.values[key]
    strange = [place for place, code in enumerate(wanted) if wanted != ALL and code not in used]
    if strange:
        rule = "salesforce_choosing_value_unknown"
        codes = shorten(", ".join(wanted[place] for place in strange), _ROOM)
        facts = {"name": item.name, "values": codes, "list": value_set.id}
        yield TargetFault(rule, "", (*keys, strange[0]), facts, Severity.WARNING)


def _defaults(item: Choosing, lists: Mapping[str, ValueSet], keys: Keys) -> Iterator[TargetFault]:
    """What is not in use is not offered either; of an unknown field that alone is said."""
    for key, code in item.told.defaults.items():
        is_unknown = key in item.told.values and f"{item.object}.{key}".casefold() not in lists
        if not is_unknown and code not in offered(item, key, lists):
            rule, facts = "salesforce_choosing_default_unknown", {"name": item.name, "value": code}
            yield TargetFault(rule, "", (*keys, "defaults", key), {**facts, "field": key})
