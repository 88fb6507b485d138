"""Promises that no record can be held to, and why: silence about them would read as kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from lexicon.audit.held import Held
from lexicon.audit.promises import Promise, has_moment, written

Why = Literal[
    "no_column", "no_moment", "empty", "nobody", "no_end", "no_start", "no_start_no_end", "no_time"
]
"""`empty` and `nobody` are of records: no record has the start, or falls under the promise."""
_ORDER: tuple[Why, ...] = (
    "no_column", "no_moment", "no_end", "no_start", "no_start_no_end", "no_time"
)  # fmt: skip
"""What a mapping mends comes first."""
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
    """Those that the dictionary and the data's columns leave open; no record is looked at."""
    return tuple(sorted(_found(held), key=lambda one: _ORDER.index(one.why)))


def _found(held: Held) -> Iterator[NotShown]:
    for promise in written(held.dictionary):
        why = _unwritten(promise)
        if why:
            yield told(promise, why)
            continue
        absent, undated = _lacked(held, promise)
        if any(absent):
            yield told(promise, "no_column", *absent)
        elif any(undated):
            yield told(promise, "no_moment", *undated)


def _lacked(held: Held, promise: Promise) -> tuple[_Ends, _Ends]:
    """Of both ends the fields that are in no column, and those that are in none that says when."""
    both = (promise.starts, promise.ends)
    absent, undated = (
        tuple(tuple(field for field in fields if not there(field)) for fields in both)
        for there in (held.fields.__contains__, partial(has_moment, held))
    )
    return absent, undated


def told(
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
