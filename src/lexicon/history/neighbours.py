"""Compare texts with the ones they took the place of, many pairs in one comparison.

A comparison looks at a whole dictionary, so one for each pair would cost the square of it. Pairs of
different entries that stand in the same dictionary are therefore compared together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from lexicon.history.change import Change
from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry

Key = tuple[str, str]
"""An entry, and the digest of its later text."""


@dataclass(frozen=True, eq=False)
class Step:
    """What changed from one text to the next, and the two dictionaries that they stood in."""

    changes: tuple[Change, ...]
    two: Comparison


@dataclass(frozen=True, eq=False)
class Pair:
    """Two texts of one entry, and the dictionary of their time."""

    key: Key
    before: Entry
    after: Entry
    around: Dictionary
    on: date


def steps_between(base: Dictionary, head: Dictionary, on: date) -> dict[str, Step]:
    """What each entry changed from one dictionary to another; nothing of those that did not."""
    two = Comparison(base, head, on)
    found: dict[str, list[Change]] = {}
    for change in changes_in(two):
        found.setdefault(change.entry, []).append(change)
    return {name: Step(tuple(changes), two) for name, changes in found.items()}


def steps_of(pairs: Iterable[Pair]) -> dict[Key, Step]:
    """The step of each pair by its key; as many comparisons as one entry has pairs in one place."""
    found: dict[Key, Step] = {}
    for together in _rounds(pairs):
        around, on = together[0].around, together[0].on
        base = _with(around, {pair.before.ref: pair.before for pair in together})
        head = _with(around, {pair.after.ref: pair.after for pair in together})
        steps = steps_between(base, head, on)
        for pair in together:
            if pair.after.ref in steps:
                found[pair.key] = _own(steps[pair.after.ref])
    return found


def _rounds(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Pairs that can be compared together: in one dictionary, each of another entry."""
    rounds: dict[tuple[int, date, int], list[Pair]] = {}
    seen: dict[tuple[int, date, str], int] = {}
    for pair in pairs:
        place = id(pair.around), pair.on
        number = seen.get((*place, pair.after.ref), 0)
        seen[(*place, pair.after.ref)] = number + 1
        rounds.setdefault((*place, number), []).append(pair)
    return list(rounds.values())


def _own(step: Step) -> Step:
    """What follows from other entries is left out: they only happen to be compared with it."""
    return Step(tuple(change for change in step.changes if change.field), step.two)


def _with(around: Dictionary, entries: Mapping[str, Entry]) -> Dictionary:
    joined = {**around.entries, **entries}
    return replace(around, entries={name: joined[name] for name in sorted(joined)})
