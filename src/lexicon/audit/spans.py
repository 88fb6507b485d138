"""How long records took to keep a promise, in working hours and on the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from lexicon.audit.calendars import Hours
from lexicon.audit.elapsed import elapsed
from lexicon.audit.field_columns import moment_name, timed_name
from lexicon.audit.held import Held, literal
from lexicon.audit.promises import Promise, promises
from lexicon.audit.table import TABLE, name
from lexicon.audit.worked import Days, days


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
        row = held.ask(_asked(span, within))[0]
        if any(row[:4]):
            kept, late, overdue, still, worked, clock = row
            spent = span.days.minutes(span.start, span.until)
            missed = f"{span.bound} AND {spent} > {within}"
            bound = f"{span.bound} AND {spent} IS NOT NULL"
            yield Outcome(promise, kept, late, overdue, still, worked, clock, bound, missed)


def _asked(span: _Span, within: int) -> str:
    """The moments are worked out once, in a query of their own; what follows names them.

    What is not counted is NULL: with FILTER the engine would copy all columns for each figure.
    """
    done, open_ = (
        [f"{state} AND worked {sign} {within}" for sign in ("<=", ">")]
        for state in ("done", "NOT done")
    )
    counted = [f"count(CASE WHEN {one} THEN 1 END)" for one in (*done, *reversed(open_))]
    halves = [
        f"CAST(median(CASE WHEN {which} THEN {what} END) AS DOUBLE)"
        for what, which in (("worked", "done"), ("clock", "done AND worked IS NOT NULL"))
    ]
    moments = f"{span.start} AS began, {span.until} AS ended, {span.done} AS done"
    worked, clock = span.days.minutes("began", "ended", "days"), span.clock("began", "ended")
    return (
        f"SELECT {', '.join((*counted, *halves))} FROM "
        f"(SELECT done, {worked} AS worked, {clock} AS clock FROM "
        f"(SELECT {moments} FROM {TABLE} WHERE {span.bound}), (SELECT {span.days.listed} AS days))"
    )


def minutes(held: Held, kept: Hours, start: str, end: str) -> str:
    """Minutes worked between two fields' moments; NULL unless both are there, in order."""
    known = days(held, kept)
    began, ended = last_moment((start,)), last_moment((end,))
    until = _until(began, ended, ended, (end,))
    there = f"{known.has(began)} AND {until} >= {began}"
    return f"CASE WHEN {there} THEN {known.minutes(began, until)} END"


@dataclass(frozen=True, slots=True)
class _Span:
    """SQL of a record: whether it is bound, from when until when, whether it is done.

    `days` are those that are worked on, `clock` has the minutes between two moments.
    """

    bound: str
    start: str
    until: str
    done: str
    days: Days
    clock: Callable[[str, str], str]


def _span(held: Held, promise: Promise) -> _Span:
    """An end before its start is out of order, and no promise kept.

    A day without a time counts from its first minute, never before the start.
    """
    start, end = last_moment(promise.starts), last_moment(promise.ends)
    now = f"TIMESTAMP {literal(held.now.strftime('%Y-%m-%d %H:%M:%S'))}"
    known = days(held, promise.kept)
    until = _until(start, end, f"coalesce({end}, {now})", promise.ends)
    bound = [
        *(f"{name(moment_name(one))} <= {now}" for one in promise.starts),
        known.has(start), f"{until} >= {start}",
        f"({end} IS NOT NULL OR {held.reached(promise.stage)})",
    ]  # fmt: skip
    if promise.when is not None:
        fields, zone = held.dictionary.fields, held.dictionary.manifest.zone
        when = held.sql.condition(promise.when, fields, "duckdb", held.columns, zone)
        bound.append(f"({when})")
    clock = partial(elapsed, now=held.now, first=known.first)
    return _Span(" AND ".join(bound), start, until, f"{end} IS NOT NULL", known, clock)


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
