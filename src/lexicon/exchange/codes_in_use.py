"""Which codes of each list people can choose: in what a CRM gave out, else in the dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lexicon.model.dictionary import Dictionary
from lexicon.model.value_set import value_sets
from lexicon.targets.exports.merging import strict_name
from lexicon.targets.exports.seen import SeenList


def codes_in_use(
    lists: Iterable[SeenList], crm: str, known: Dictionary | None
) -> Mapping[str, frozenset[str]]:
    """By the CRM's name of each list, made strict; `known` is the dictionary, if there is one."""
    there = (item for item in (value_sets(known) if known else ()) if crm in item.crm)
    found = {
        strict_name(item.crm[crm]): frozenset(it.code(crm) for it in item.values if it.is_active)
        for item in there
    }
    return found | {
        strict_name(seen.name): frozenset(
            it.code for it in seen.values if it.is_active is not False
        )
        for seen in lists
        if seen.values
    }
