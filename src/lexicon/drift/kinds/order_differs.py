"""A value that stands elsewhere in the CRM's list than in ours.

Named are as few values as possible: moving these puts the list in order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair
from lexicon.drift.pairing import by_place


def _find(pair: Pair) -> Iterator[Drift]:
    if not pair.shows("order"):
        return
    offered = [
        item
        for item in pair.matches
        if item.ours.is_active and item.theirs.is_active in (True, None)
    ]
    ours = {match.ours.id: place for place, match in enumerate(offered)}
    theirs = by_place(offered, pair.seen)
    kept = _longest_rising([ours[match.ours.id] for match in theirs])
    for place, match in enumerate(theirs):
        wanted = ours[match.ours.id]
        if wanted not in kept:
            found = pair.of_match("order_differs", match)
            facts = {**found.facts, "ours": wanted + 1, "theirs": place + 1}
            yield replace(found, ours=wanted + 1, theirs=place + 1, facts=facts)


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """A longest rising subsequence, by patience sorting."""
    tops: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        before[number] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [number]
    kept: set[int] = set()
    last = tops[-1] if tops else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


KIND = Kind(_find, rank=12)
