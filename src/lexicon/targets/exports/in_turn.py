"""Files that one module loads one after the other: what a later one says holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lexicon.targets.exports.changed import changed
from lexicon.targets.exports.seen import SeenList, SeenValue


def in_turn(parts: Iterable[SeenList]) -> list[SeenList]:
    """The parts, those of a module whose order is known as one, where its first part stands."""
    listed = list(parts)
    modules: dict[str, list[SeenList]] = {}
    for part in listed:
        if part.module:
            modules.setdefault(part.module, []).append(part)
    return [*_each(listed, modules)]


def _each(listed: Iterable[SeenList], modules: dict[str, list[SeenList]]) -> Iterator[SeenList]:
    for part in listed:
        if not part.module:
            yield part
        elif of_module := modules.pop(part.module, []):
            yield _one(sorted(of_module, key=lambda item: item.turn))


def _one(parts: list[SeenList]) -> SeenList:
    made: dict[str, SeenValue] = {}
    for part in parts:
        for value in sorted(part.values, key=lambda value: value.line):
            told = replace(value, path=part.path)
            made[value.code] = _after(made.get(value.code), told)
    shows = parts[0].shows.union(*(part.shows for part in parts))
    noted = tuple(item for part in parts for item in part.noted)
    return replace(parts[0], values=tuple(made.values()), shows=shows, noted=noted)


def _after(known: SeenValue | None, told: SeenValue) -> SeenValue:
    """The value once this has been loaded too; one that is taken away has to be made again."""
    if known is None or told.is_gone or (known.is_gone and not told.is_change):
        return told
    if known.is_gone:
        return known
    is_change = known.is_change and told.is_change
    return replace(changed(known, told.as_change or told), is_change=is_change)
