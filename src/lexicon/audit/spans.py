"""How long records took to keep a promise, in working hours and on the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from lexicon.audit.calendars import Hours, ledger
from lexicon.audit.held import CALENDAR, TABLE, Held, literal, name
from lexicon.audit.promises import Promise, promises
from lexicon.audit.typed import ROW, moment_name, raw_name
from lexicon.criteria.sql.ladder import STAGE
from lexicon.criteria.sql.texts import condition_text

_FIRST, _LAST = date(1990, 1, 1), date(2090, 12, 31)
"""Moments outside these years are mistakes: no promise is held against them."""
_UNTIL = "CASE WHEN is_day AND CAST(began AS DATE) = CAST(ended AS DATE) THEN began ELSE {end} END"
"""When it was over: done on the day on which it began, and nobody knows when, it took no time."""
_JOINED = (
    "JOIN {days} a ON a.day = CAST(began AS DATE) JOIN {days} b ON b.day = CAST(until AS DATE)"
)


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
        spans = _spans(held, promise, _calendar(held, promise.kept))
        within = promise.kept.minutes(promise.within)
        row = held.ask(
            f"SELECT count(*) FILTER (done AND worked <= {within}), "
            f"count(*) FILTER (done AND worked > {within}), "
            f"count(*) FILTER (NOT done AND worked > {within}), "
            f"count(*) FILTER (NOT done AND worked <= {within}), "
            "CAST(median(worked) FILTER (done) AS DOUBLE), "
            f"CAST(median(clock) FILTER (done) AS DOUBLE) FROM ({spans})"
        )[0]
        if any(row[:4]):
            bound = f"{ROW} IN (SELECT {ROW} FROM ({spans}))"
            missed = f"{ROW} IN (SELECT {ROW} FROM ({spans}) WHERE worked > {within})"
            kept, late, overdue, still, worked, clock = row
            yield Outcome(promise, kept, late, overdue, still, worked, clock, bound, missed)


def minutes_query(held: Held, kept: Hours, starts: tuple[str, ...], ends: tuple[str, ...]) -> str:
    """A row a record in which both are there, in order: `minutes` worked between them."""
    days = _calendar(held, kept)
    start, end = last_moment(starts), last_moment(ends)
    bound = (
        f"SELECT {ROW}, {start} AS began, {end} AS ended, {_whole_day(ends)} AS is_day "
        f"FROM {TABLE} WHERE {start} IS NOT NULL AND {end} IS NOT NULL"
    )
    until = f"SELECT {ROW}, began, {_UNTIL.format(end='ended')} AS until FROM ({bound})"
    return (
        f"SELECT s.{ROW}, {_worked('b', 'until')} - {_worked('a', 'began')} AS minutes "
        f"FROM ({until}) s {_JOINED.format(days=days)} WHERE until >= began"
    )


def _spans(held: Held, promise: Promise, days: str) -> str:
    """A row a record that is bound: whether it is done, minutes worked and on the clock until then.

    An end before its start is out of order, and no promise kept. A day without a time counts
    from its first minute, never before the start.
    """
    start, end = last_moment(promise.starts), last_moment(promise.ends)
    now = f"TIMESTAMP {literal(held.now.strftime('%Y-%m-%d %H:%M:%S'))}"
    when, there = "true", _there(held, promise.stage)
    if promise.when is not None:
        fields, zone = held.dictionary.fields, held.dictionary.manifest.zone
        when = condition_text(promise.when, fields, "duckdb", held.columns, zone)
    bound = (
        f"SELECT {ROW}, {start} AS began, {end} AS ended, {_whole_day(promise.ends)} AS is_day "
        f"FROM {TABLE} WHERE {start} IS NOT NULL AND {start} <= {now} AND ({when}) "
        f"AND ({end} IS NOT NULL OR {there})"
    )
    until = _UNTIL.format(end=f"coalesce(ended, {now})")
    done = f"SELECT {ROW}, began, ended IS NOT NULL AS done, {until} AS until FROM ({bound})"
    return (
        f"SELECT s.{ROW}, done, date_diff('minute', began, until) AS clock, "
        f"{_worked('b', 'until')} - {_worked('a', 'began')} AS worked FROM ({done}) s "
        f"{_JOINED.format(days=days)} WHERE until >= began"
    )


def _there(held: Held, stage: str) -> str:
    """The condition of a record that is surely at a stage or further; any, where none is named."""
    if stage not in held.stages:
        return "true"
    onward = ", ".join(map(literal, held.stages[held.stages.index(stage) :]))
    return f"coalesce({STAGE} IN ({onward}), false)"


def _whole_day(fields: tuple[str, ...]) -> str:
    """Whether none of some moments has a time of day."""
    return " AND ".join(f"length({name(raw_name(one))}) <= 10" for one in fields)


def last_moment(fields: tuple[str, ...]) -> str:
    """The last of several moments; NULL until all are there."""
    moments = [name(moment_name(field)) for field in fields]
    if len(moments) == 1:
        return moments[0]
    there = " AND ".join(f"{moment} IS NOT NULL" for moment in moments)
    return f"CASE WHEN {there} THEN greatest({', '.join(moments)}) END"


def _worked(day: str, moment: str) -> str:
    """Working minutes before a moment, since the calendar's first day."""
    minute = f"hour({moment}) * 60 + minute({moment})"
    return f"({day}.before + greatest(0, least({minute}, {day}.closes) - {day}.opens))"


def _calendar(held: Held, kept: Hours) -> str:
    """A table of the days on which anything happened, until today; made once for some hours."""
    digest = sha256(repr((sorted(kept.days), kept.opens, kept.closes, kept.holidays)).encode())
    table = f"{CALENDAR}{digest.hexdigest()[:12]}"
    if held.ask(f"SELECT count(*) FROM duckdb_tables() WHERE table_name = {literal(table)}")[0][0]:
        return table
    moments = [
        name(moment_name(field.id))
        for field in held.fields.values()
        if field.type in ("act", "date", "time")
    ]
    ends = ", ".join(f"min({one}), max({one})" for one in moments)
    rows = held.ask(f"SELECT {ends} FROM {TABLE}") if moments else []
    known = [one.date() for row in rows for one in row if one is not None]
    inside = [one for one in (*known, held.now.date()) if _FIRST <= one <= _LAST]
    values = ", ".join(
        f"(DATE '{day}', {before}, {opens}, {closes})"
        for day, before, opens, closes in ledger(kept, min(inside), max(inside))
    )
    made = f"(VALUES {values}) AS days(day, before, opens, closes)"
    held.ask(f"CREATE TABLE {table} AS SELECT * FROM {made}")
    return table
