"""One list of which several files have a part: Odoo's stages, of which any module makes some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lexicon.targets.exports.seen import SeenList, SeenValue


def united(lists: Iterable[SeenList]) -> Iterator[SeenList]:
    """The lists, those of parts as one each, where their first part stands.

    What a part changes in a value holds wherever another part makes that value; of a value that
    nobody makes here there is what changes it, if that says what it is called.
    """
    listed = tuple(lists)
    parts: dict[tuple[str, str], list[SeenList]] = {}
    for item in listed:
        if item.is_part:
            parts.setdefault((item.crm, item.name), []).append(item)
    for item in listed:
        if not item.is_part:
            yield item
        elif found := parts.pop((item.crm, item.name), []):
            whole = _whole(found)
            yield from [whole] if whole.values else []


def _whole(parts: list[SeenList]) -> SeenList:
    first = parts[0]
    told = [replace(value, path=part.path) for part in parts for value in part.values]
    made: dict[str, SeenValue] = {}
    for value in sorted(told, key=lambda value: value.is_change):
        known = made.get(value.code)
        made[value.code] = value if known is None else _changed(known, value)
    named = (value for value in made.values() if value.labels)
    values = sorted(named, key=lambda value: 1.0 if value.place is None else value.place)
    shows = first.shows.union(*(part.shows for part in parts))
    return replace(first, values=tuple(values), shows=shows, is_part=False)


def _changed(known: SeenValue, by: SeenValue) -> SeenValue:
    """What the change says holds; the rest is as it was made."""
    is_silent = by.is_active is None
    return replace(
        known,
        labels={**known.labels, **by.labels},
        attributes={**known.attributes, **by.attributes},
        descriptions={**known.descriptions, **by.descriptions},
        is_active=known.is_active if is_silent else by.is_active,
        aside=known.aside if is_silent else by.aside,
        place=known.place if by.place is None else by.place,
    )
