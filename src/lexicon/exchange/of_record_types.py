"""Lists of which nothing is seen but what record types offer: one list of all that they offer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lexicon.targets.exports.merging import strict_name
from lexicon.targets.exports.seen import SeenList, SeenValue


def of_record_types(lists: Iterable[SeenList]) -> tuple[tuple[SeenList, ...], tuple[str, ...]]:
    """The lists, those that answers for record types alone show as one each, and their names.

    Such a list may lack what none of these offers, and has no default of its own.
    """
    listed = tuple(lists)
    alone = (item for item in listed if item.is_alone)
    objects = ((item.name.partition(".")[0], item.choices) for item in alone)
    chosen = {strict_name(f"{of}.{it.key}") for of, choices in objects for it in choices}
    whole = {strict_name(item.name) for item in listed if "values" in item.shows}
    partial: dict[str, SeenList] = {}
    rest: list[SeenList] = []
    for item in listed:
        name = strict_name(item.name)
        if not item.values or name not in chosen or name in whole:
            rest.append(item)
        else:
            known = partial.get(name, replace(item, values=()))
            partial[name] = replace(known, values=_united(known, item))
    return (*partial.values(), *rest), tuple(sorted(item.name for item in partial.values()))


def _united(known: SeenList, more: SeenList) -> tuple[SeenValue, ...]:
    values = {value.code: value for value in known.values}
    for value in more.values:
        attributes = {**value.attributes, "default": False}
        values.setdefault(value.code, replace(value, attributes=attributes))
    return tuple(values.values())
