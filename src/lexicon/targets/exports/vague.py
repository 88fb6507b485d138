"""Lists of one name of which nothing tells whose they are: another object may have its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportUnreadable, Why

_NAMED = 3


def without_doubt(lists: Iterable[SeenList]) -> tuple[tuple[SeenList, ...], list[ExportUnreadable]]:
    """The lists, vague ones that say the same once; a fault for each file in doubt with another."""
    kept: list[SeenList] = []
    known: dict[tuple[str, str], SeenList] = {}
    doubtful: dict[tuple[str, str], list[SeenList]] = {}
    for seen in lists:
        first = known.setdefault((seen.crm, seen.name), seen) if seen.is_vague else seen
        if first is seen:
            kept.append(seen)
        elif _values(first) != _values(seen):
            doubtful.setdefault((first.path, seen.path), []).append(seen)
    return tuple(kept), list(_faults(doubtful))


def _values(seen: SeenList) -> object:
    """What makes a list: its values with their labels, in any order."""
    return sorted((value.code, sorted(value.labels.items())) for value in seen.values)


def _faults(doubtful: dict[tuple[str, str], list[SeenList]]) -> Iterator[ExportUnreadable]:
    for (first, path), found in doubtful.items():
        rest = len(found) - _NAMED
        facts = {
            "names": ", ".join(seen.name for seen in found[:_NAMED]),
            "rest": Why("and_more", {"n": rest}) if rest > 0 else "",
            "there": first,
        }
        where = "in_doubt_here" if first == path else "in_doubt_there"
        yield ExportUnreadable(path, found[0].line, where, **facts)
