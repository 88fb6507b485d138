"""What stands on the weekly page beside the records: misunderstood words, waiting proposals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lexicon.adoption.publishing.figure import TOGETHER, Figure
from lexicon.briefs.weekly.figures import Misunderstood, Waiting
from lexicon.history.pending import Pending


def misunderstood(
    figures: Iterable[Figure], majors: Mapping[str, int]
) -> tuple[Misunderstood, ...]:
    """Entries that probably fewer than half know, the least known first; as they were published.

    `majors` is each entry's version of today: what was asked of another meaning says nothing. All
    teams' figure where there is one, else the lowest of those shown. What was withheld of a few
    people stays withheld.
    """
    shown: dict[str, Figure] = {}
    for one in figures:
        if one.suppressed or not one.people or majors.get(one.entry) != one.major:
            continue
        other = shown.get(one.entry)
        if other is None or one.team == TOGETHER or (other.team != TOGETHER and _lower(one, other)):
            shown[one.entry] = one
    low = [one for one in shown.values() if 2 * one.mode < one.people]
    low.sort(key=lambda one: (one.mode / one.people, one.entry))
    return tuple(Misunderstood(one.entry, one.people, one.low, one.high) for one in low)


def waiting(items: Iterable[Pending]) -> tuple[Waiting, ...]:
    """What is proposed and no draft, in the order in which it was given: gravest first."""
    return tuple(
        Waiting(
            one.proposal.reference,
            one.proposal.entry.version,
            tuple(one.proposal.missing),
            one.since,
            one.is_overdue,
        )
        for one in items
        if one.phase != "draft"
    )


def _lower(one: Figure, other: Figure) -> bool:
    return one.mode * other.people < other.mode * one.people
