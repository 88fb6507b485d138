"""What one file says of what another shows: the names of what chooses, by the numbers it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lexicon.targets.exports.seen import SeenList


def joined(lists: Iterable[SeenList]) -> tuple[SeenList, ...]:
    """The lists, those known by a number under their names, without those that only tell these."""
    listed = tuple(lists)
    called = {
        (item.crm, number.casefold()): name
        for item in listed
        for number, name in item.called.items()
    }
    return tuple(_named(item, called) for item in listed if not item.called)


def _named(seen: SeenList, called: Mapping[tuple[str, str], str]) -> SeenList:
    name = called.get((seen.crm, seen.name.casefold())) if seen.is_alone else None
    if name is None:
        return seen
    options = {option: {name: dict[str, object]()} for option in seen.options}
    return replace(seen, name=name, options=options, noted=())
