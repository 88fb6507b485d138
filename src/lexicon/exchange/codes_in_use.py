"""Which codes of each list people can choose: in what a CRM gave out, else in the dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare
from lexicon.model.value_set import value_sets
from lexicon.targets.exports.merging import strict_name
from lexicon.targets.exports.seen import SeenList


def codes_in_use(
    lists: Iterable[SeenList], crm: str, known: Dictionary | None
) -> Mapping[str, frozenset[str]]:
    """By the CRM's name of each list, and of each field that offers one, made strict.

    `known` is the dictionary, if there is one.
    """
    return dict(_known(crm, known)) | {
        strict_name(seen.name): frozenset(
            it.code for it in seen.values if it.is_active is not False
        )
        for seen in lists
        if seen.values
    }


def _known(crm: str, dictionary: Dictionary | None) -> Iterator[tuple[str, frozenset[str]]]:
    if dictionary is None:
        return
    codes = {
        item.id: frozenset(it.code(crm) for it in item.values if it.is_active)
        for item in value_sets(dictionary)
    }
    for picklist in dictionary.picklists.values():
        if crm in picklist.crm:
            yield strict_name(picklist.crm[crm]), codes[picklist.id]
    for field in dictionary.fields.values():
        if crm in field.crm and field.picklist:
            yield strict_name(field.crm[crm]), codes.get(bare(field.picklist), frozenset())
