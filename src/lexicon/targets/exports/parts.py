"""One list of which several files have a part: Odoo's stages, of which any module makes some."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import starmap

from lexicon.targets.exports.changed import changed
from lexicon.targets.exports.in_turn import in_turn
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.unreadable import Noted, Why

_NAMED = 3


def united(lists: Iterable[SeenList]) -> Iterator[SeenList]:
    """The lists, those of parts as one each, where their first part stands.

    What a part changes in a value holds wherever another part makes that value; of a value that
    nobody makes here there is what changes it, if that says what it is called. What a part takes
    away is gone, whatever others say, even where nothing stays: the list is empty then; one that a
    third part names is noted, for if that comes last, it is there again. Where two
    parts make one value and do not agree, what the later says holds, and that is noted, unless
    their module says in which order it loads them.
    """
    listed = tuple(lists)
    parts: dict[tuple[str, str], list[SeenList]] = {}
    for item in listed:
        if item.is_part:
            parts.setdefault((item.crm, item.name), []).append(item)
    gone = {(*name, code) for name, found in parts.items() for code in _gone(in_turn(found))}
    for item in listed:
        if not item.is_part:
            yield _without(item, gone) if gone else item
        elif found := parts.pop((item.crm, item.name), []):
            loaded = in_turn(found)
            whole = _whole(loaded)
            yield from [whole] if whole.values or _gone(loaded) else []


def _gone(parts: list[SeenList]) -> frozenset[str]:
    """The codes that parts take away; not what is their own and another of them makes anew."""
    made: dict[str, set[int]] = {}
    for at, part in enumerate(parts):
        for value in part.values:
            if not (value.is_gone or value.is_change):
                made.setdefault(value.code, set()).add(at)
    return frozenset(
        value.code
        for at, part in enumerate(parts)
        for value in part.values
        if value.is_gone and (value.is_change or made.get(value.code, set()) <= {at})
    )


def _without(item: SeenList, gone: Collection[tuple[str, str, str]]) -> SeenList:
    """A list without what a part of the same list takes away: its translations stay behind."""
    values = (value for value in item.values if (item.crm, item.name, value.code) not in gone)
    return replace(item, values=tuple(values))


def _whole(parts: list[SeenList]) -> SeenList:
    first = parts[0]
    told = [replace(value, path=value.path or part.path) for part in parts for value in part.values]
    made: dict[str, SeenValue] = {}
    gone = _gone(parts)
    odd = _named_again(told, gone)
    kept = (value for value in told if not value.is_gone and value.code not in gone)
    for value in sorted(kept, key=lambda value: value.is_change):
        known = made.get(value.code)
        if known and not value.is_change and _differ(known, value):
            odd.setdefault(("made_twice", value.path, known.path), []).append(value)
        made[value.code] = changed(known, value) if known else value
    for value in made.values():
        if not value.labels:
            odd.setdefault(("made_nowhere", value.path, ""), []).append(value)
    named = (_without_blanks(value) for value in made.values() if value.labels)
    values = sorted(named, key=lambda value: 1.0 if value.place is None else value.place)
    shows = first.shows.union(*(part.shows for part in parts))
    noted = (*(item for part in parts for item in part.noted), *starmap(_noted, odd.items()))
    return replace(first, values=tuple(values), shows=shows, is_part=False, noted=noted)


def _named_again(
    told: Iterable[SeenValue], gone: Collection[str]
) -> dict[tuple[str, str, str], list[SeenValue]]:
    """By what is to be noted: values that one part takes away from another, and a third names."""
    listed = tuple(told)
    taken = {value.code: value.path for value in listed if value.is_gone}
    odd: dict[tuple[str, str, str], list[SeenValue]] = {}
    for value in listed:
        is_named = value.is_change and not value.is_gone and any(value.labels.values())
        if value.code in gone and is_named and value.path != taken[value.code]:
            odd.setdefault(("named_again", value.path, taken[value.code]), []).append(value)
    return odd


def _differ(one: SeenValue, other: SeenValue) -> bool:
    """Whether two files that both make a value say different things of it."""
    said = ((one.labels, other.labels), (one.attributes, other.attributes))
    is_known = None not in (one.is_active, other.is_active)
    is_other = any(a[key] != b[key] for a, b in said for key in a.keys() & b.keys())
    return is_other or (is_known and one.is_active != other.is_active) or one.place != other.place


def _noted(of: tuple[str, str, str], values: list[SeenValue]) -> Noted:
    sentence, path, first = of
    rest = len(values) - _NAMED
    facts = {
        "first": first,
        "names": ", ".join(value.code for value in values[:_NAMED]),
        "rest": Why("and_more", {"n": rest}) if rest > 0 else "",
    }
    return Noted(path, values[0].line, Why(sentence, facts))


def _without_blanks(value: SeenValue) -> SeenValue:
    kept = {name: said for name, said in value.attributes.items() if said is not None}
    return value if len(kept) == len(value.attributes) else replace(value, attributes=kept)
