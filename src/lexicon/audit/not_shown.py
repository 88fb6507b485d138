"""Promises that no record can be held to, and why: silence about them would read as kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal, get_args

from lexicon.audit.filled import filled
from lexicon.audit.held import Held
from lexicon.audit.promises import Promise, has_moment, promises, written
from lexicon.audit.spans import outcomes

Why = Literal[
    "no_column", "no_moment", "empty", "nobody", "no_end", "no_start", "no_start_no_end", "no_time"
]
"""What a mapping mends comes first. `empty` and `nobody` are of records: none has the start filled
in, or none falls under the promise."""
_Ends = tuple[tuple[str, ...], ...]
"""Fields from which the time runs, and those at which it ends."""


@dataclass(frozen=True, slots=True)
class NotShown:
    """A promise and why it is not shown; `fields` are those that the data has too little of.

    `within` is "" where the promise sets no time. `metric` is the reference of what shows it.
    """

    promise: str
    entry: str
    within: str
    why: Why
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    metric: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.starts, *self.ends)))


def not_shown(held: Held) -> tuple[NotShown, ...]:
    """All of some data, in the order of their reasons. Raises DataUnreadable."""
    order = get_args(Why)
    found = (*by_columns(held), *_unbound(held))
    return tuple(sorted(found, key=lambda one: order.index(one.why)))


def by_columns(held: Held) -> Iterator[NotShown]:
    """Those that the dictionary and the data's columns leave open, whatever the records have."""
    for promise in written(held.dictionary):
        why = _unwritten(promise)
        if why:
            yield _told(promise, why)
            continue
        absent, undated = _lacked(held, promise)
        if any(absent):
            yield _told(promise, "no_column", *absent)
        elif any(undated):
            yield _told(promise, "no_moment", *undated)


def _lacked(held: Held, promise: Promise) -> tuple[_Ends, _Ends]:
    """Of both ends the fields that are in no column, and those that are in none that says when."""
    both = (promise.starts, promise.ends)
    absent, undated = (
        tuple(tuple(field for field in fields if not there(field)) for fields in both)
        for there in (held.fields.__contains__, partial(has_moment, held))
    )
    return absent, undated


def _unbound(held: Held) -> Iterator[NotShown]:
    """Those that could be shown, but bind none of the records."""
    bound = {one.promise.label for one in outcomes(held)}
    for promise in promises(held):
        if promise.label not in bound:
            empty = tuple(field for field in promise.starts if not filled(held)[field])
            yield _told(promise, "empty" if empty else "nobody", empty)


def _told(
    promise: Promise, why: Why, starts: tuple[str, ...] = (), ends: tuple[str, ...] = ()
) -> NotShown:
    """The promise, not shown for that reason."""
    return NotShown(
        promise.label, promise.entry, promise.within, why, starts, ends, promise.shown_by
    )


def _unwritten(promise: Promise) -> Why | None:
    """What the dictionary does not say of a promise, so that no data can show it."""
    if not promise.within:
        return "no_time"
    if not promise.starts:
        return "no_start" if promise.ends else "no_start_no_end"
    return None if promise.ends else "no_end"
