"""When a published figure may give way to a newer one, so that no two differ by a few people.

Whoever holds yesterday's figure and today's must not learn what one person answered who came, left
or was erased in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lexicon.adoption.publishing.figure import TOGETHER, Figure
from lexicon.adoption.publishing.suppression import MINIMUM

Place = tuple[str, str, int]
"""Team, entry, major version."""


def renewed(
    published: Iterable[Figure], current: Iterable[Figure], minimum: int = MINIMUM
) -> tuple[Figure, ...]:
    """What is to be published in place of `published`, now that the answers give `current`.

    Where somebody was erased and fewer than the minimum are left, the figure goes; those of other
    teams stay as they were, and no figure of all together comes in its place.
    """
    before = {_place(figure): figure for figure in published}
    after = {_place(figure): figure for figure in current}
    new = (figure for place, figure in after.items() if place not in before)
    kept = (_renewed(old, after, minimum) for old in before.values())
    return (*kept, *(figure for figure in new if _is_of_a_new_entry(figure, before)))


def _renewed(old: Figure, after: Mapping[Place, Figure], minimum: int) -> Figure:
    new, left = after.get(_place(old)), _left(old, after)
    if old.suppressed:
        return old
    if left < minimum:
        return replace(old, people=left, right=None, low=0, mode=0, high=0, suppressed=True)
    is_shown = new is not None and not new.suppressed
    same_people = left == old.people
    return new if new and is_shown and (same_people or abs(left - old.people) >= minimum) else old


def _left(old: Figure, after: Mapping[Place, Figure]) -> int:
    """Whose answers there still are; of all together also where they are told each alone now."""
    new = after.get(_place(old))
    if new is None and old.team == TOGETHER:
        return sum(one.people for place, one in after.items() if place[1:] == _place(old)[1:])
    return new.people if new else 0


def _is_of_a_new_entry(figure: Figure, before: Mapping[Place, Figure]) -> bool:
    """Nothing was published of this meaning yet, of any team."""
    known = {place[1:] for place in before}
    return (figure.entry, figure.major) not in known


def _place(figure: Figure) -> Place:
    return figure.team, figure.entry, figure.major
