"""Which of our lists each field of the org offers."""

from __future__ import annotations

from lexicon.model.value_set import ValueSet
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import org_fields
from lexicon.targets.salesforce.standard_fields import LISTS_OF_FIELDS
from lexicon.targets.target import Job


def lists_by_field(job: Job) -> dict[str, ValueSet]:
    """Field of an object, in small letters → its list; standard fields have standard sets."""
    sets = {component(item).name: item for item in reversed(job.value_sets)}
    lists = {item.full_name.casefold(): item.value_set for item in reversed([*org_fields(job)])}
    known = ((name.casefold(), sets.get(of)) for name, of in LISTS_OF_FIELDS.items())
    return lists | {name: item for name, item in known if item}
