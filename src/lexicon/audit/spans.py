"""How long records took to keep a promise, in working hours and on the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.audit.calendars import Hours
from lexicon.audit.elapsed import elapsed
from lexicon.audit.held import TABLE, Held, literal, name
from lexicon.audit.promises import Promise, promises
from lexicon.audit.typed import moment_name, timed_name
from lexicon.audit.worked import days
from lexicon.criteria.sql.texts import condition_text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a promise: records in time, late, overdue (not done yet), still in time.

    `worked` and `clock` are medians in minutes over those that are done; None where none is.
    """

    promise: Promise
    kept: int
    late: int
    overdue: int
    open: int
    worked: float | None
    clock: float | None
    bound: str
    """The condition of the records that it binds."""
    missed: str
    """The condition of those among them that missed it."""


def outcomes(held: Held) -> tuple[Outcome, ...]:
    """Each promise that some record is bound by."""
    return held.once("outcomes", lambda: tuple(_outcomes(held)))


def _outcomes(held: Held) -> Iterator[Outcome]:
    for promise in promises(held):
        span, within = _span(held, promise), promise.kept.minutes(promise.within)
        made = f"{span.done} AS done, {span.worked} AS worked, {span.clock} AS clock"
        row = held.ask(
            f"SELECT count(*) FILTER (done AND worked <= {within}), "
            f"count(*) FILTER (done AND worked > {within}), "
            f"count(*) FILTER (NOT done AND worked > {within}), "
            f"count(*) FILTER (NOT done AND worked <= {within}), "
            "CAST(median(worked) FILTER (done) AS DOUBLE), "
            "CAST(median(clock) FILTER (done AND worked IS NOT NULL) AS DOUBLE) "
            f"FROM (SELECT {made} FROM {TABLE} WHERE {span.bound})"
        )[0]
        if any(row[:4]):
            missed = f"{span.bound} AND {span.worked} > {within}"
            kept, late, overdue, still, worked, clock = row
            bound = f"{span.bound} AND {span.worked} IS NOT NULL"
            yield Outcome(promise, kept, late, overdue, still, worked, clock, bound, missed)


def minutes(held: Held, kept: Hours, start: str, end: str) -> str:
    """Minutes worked between two fields' moments; NULL unless both are there, in order."""
    known = days(held, kept)
    began, ended = last_moment((start,)), last_moment((end,))
    until = _until(began, ended, ended, (end,))
    there = f"{known.has(began)} AND {until} >= {began}"
    return f"CASE WHEN {there} THEN {known.minutes(began, until)} END"


@dataclass(frozen=True, slots=True)
class _Span:
    """SQL of a record: whether it is bound, whether it is done, minutes worked and on the clock."""

    bound: str
    done: str
    worked: str
    clock: str


def _span(held: Held, promise: Promise) -> _Span:
    """An end before its start is out of order, and no promise kept.

    A day without a time counts from its first minute, never before the start.
    """
    start, end = last_moment(promise.starts), last_moment(promise.ends)
    now = f"TIMESTAMP {literal(held.now.strftime('%Y-%m-%d %H:%M:%S'))}"
    known = days(held, promise.kept)
    until = _until(start, end, f"coalesce({end}, {now})", promise.ends)
    worked = known.minutes(start, until)
    bound = [
        *(f"{name(moment_name(one))} <= {now}" for one in promise.starts),
        known.has(start), f"{until} >= {start}",
        f"({end} IS NOT NULL OR {held.reached(promise.stage)})",
    ]  # fmt: skip
    if promise.when is not None:
        fields, zone = held.dictionary.fields, held.dictionary.manifest.zone
        when = condition_text(promise.when, fields, "duckdb", held.columns, zone)
        bound.append(f"({when})")
    clock = elapsed(start, until, held.now)
    return _Span(" AND ".join(bound), f"{end} IS NOT NULL", worked, clock)


def _until(start: str, end: str, otherwise: str, ends: tuple[str, ...]) -> str:
    """When it was over: done on the day on which it began, nobody knows when, it took no time."""
    is_day = " AND ".join(f"NOT {name(timed_name(one))}" for one in ends)
    same = f"CAST({start} AS DATE) = CAST({end} AS DATE)"
    return f"CASE WHEN {is_day} AND {same} THEN {start} ELSE {otherwise} END"


def last_moment(fields: tuple[str, ...]) -> str:
    """The last of several moments; NULL until all are there."""
    moments = [name(moment_name(field)) for field in fields]
    if len(moments) == 1:
        return moments[0]
    there = " AND ".join(f"{moment} IS NOT NULL" for moment in moments)
    return f"CASE WHEN {there} THEN greatest({', '.join(moments)}) END"
