"""The promises whose time began between two days: kept, missed, and in which way missed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lexicon.audit.held import Held, literal
from lexicon.audit.spans import Outcome, last_moment, outcomes


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise: how many records `kept` it, were `late`, or have it `undone` past its time.

    Those with time left are in none of them. `excepted` of those who missed it have a recorded
    exception. `promise` and `entry` are as the audit calls it and where it is written.
    """

    promise: str
    entry: str
    within: str
    kept: int
    late: int
    undone: int
    excepted: int

    @property
    def missed(self) -> int:
        return self.late + self.undone

    @property
    def bound(self) -> int:
        return self.kept + self.missed


def promised(held: Held, first: date, after: date) -> tuple[Promised, ...]:
    """Each promise that ran for somebody from a day up to but not including another."""
    found = (_one(held, outcome, first, after) for outcome in outcomes(held))
    return tuple(one for one in found if one.bound)


def _one(held: Held, outcome: Outcome, first: date, after: date) -> Promised:
    promise = outcome.promise
    start, end = last_moment(promise.starts), last_moment(promise.ends)
    low, high = (f"TIMESTAMP {literal(day.isoformat())}" for day in (first, after))
    here = f"{start} >= {low} AND {start} < {high} AND {outcome.bound}"
    missed = f"{here} AND {outcome.missed}"
    late = held.count(f"{missed} AND {end} IS NOT NULL")
    undone = held.count(f"{missed} AND {end} IS NULL")
    kept = held.count(f"{here} AND {end} IS NOT NULL") - late
    excepted = held.count(f"{missed} AND ({held.exception})") if late + undone else 0
    return Promised(promise.label, promise.entry, promise.within, kept, late, undone, excepted)
