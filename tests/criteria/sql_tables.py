"""One table of records in each sort of database, and conditions on it drawn at random."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from random import Random
from typing import Any, cast

import duckdb
import psycopg
from hypothesis import strategies as draw

from lexicon.criteria.evaluate import Value
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.dialects import Dialect
from lexicon.model.condition import Condition
from lexicon.model.kinds.field import Field
from lexicon.model.kinds.stage import Act
from tests.criteria.worlds import condition, entry

Row = tuple[Any, ...]
Ask = Callable[[str], list[Row]]
TYPES = {
    "boolean": "BOOLEAN", "integer": "BIGINT", "decimal": "DOUBLE PRECISION",
    "money": "DECIMAL(30, 9)", "date": "DATE",
}  # fmt: skip
"""The column of each field's type; text for all others."""
MADE = (
    entry("field", "consent", type="boolean", when_empty=False),
    entry("field", "demo", type="boolean"),
    entry("field", "score", type="integer", when_empty=0),
    entry("field", "staff", type="integer"),
    entry("field", "amount", type="money"),
    entry("field", "ratio", type="decimal", when_empty=0.5),
    entry("field", "fit", type="picklist", picklist="fit"),
    entry("field", "note", type="text", when_empty="O'Neil"),
    entry("field", "name", type="text"),
    entry("field", "seen_on", type="date"),
    entry("field", "seen_at", type="time"),
    entry("field", "signed", type="act"),
    entry("field", "odd", type="integer", when_empty="a word"),
    entry("field", "nowhere", type="text"),
    entry("field", "supposed", type="text", when_empty="so"),
)
FIELDS: dict[str, Field] = {item.id: cast("Field", item) for item in MADE}
COLUMNS = Columns.model_validate({"columns": {"nowhere": None, "supposed": None}})
TEXTS = ("", "O'Neil", 'say "hi"', "back\\slash", "a\nb", "É", "e\u0301", "Z", "a", " ", "%", "🙂")
NUMBERS = (-1, 0, 1, 19, 20, 21)
STATES: dict[str, tuple[Value, ...]] = {
    "consent": (None, True, False),
    "demo": (None, True, False),
    "score": (None, *NUMBERS),
    "staff": (None, *NUMBERS),
    "amount": (None, 0, 0.1, 0.3, 12.5, 1e-7, 12345678901.25),
    "ratio": (None, 0, 0.1, 0.5, -2.25, 1e-7, 1e12),
    "fit": (None, "", "good", "poor", "Good", "cat, wolf"),
    "note": (None, *TEXTS),
    "name": (None, *TEXTS),
    "seen_on": (None, "2026-02-28", "2026-03-01", "2026-03-02", "1999-12-31"),
    "seen_at": (None, "", "2026-03-01", "2026-03-02 10:30", "2026-03-02T10:30:00Z", "09:00",
                "2026-03-02T10:30:00+01:00", "2026-03-02T23:30:00-05:00", "2026-03-02 09:30:00",
                "2026-03-29 02:30", "2026-03-29T00:30Z", "2026-10-25 02:30",
                "2026-10-25 00:30:00+00", "2026-02-30T10:30:00Z", "2024-02-29 23:59+14:00",
                "2026-03-02 10:30:00.9+01:00", "2026-03-02T10:30:00+99:00", "soon"),
    "signed": (None, Act(who="sales", when="2026-03-02")),
    "odd": (None, *NUMBERS),
    "nowhere": (None,),
    "supposed": (None,),
}  # fmt: skip
"""What each field may hold: nothing, boundaries, zones, quotes."""
_OPERANDS: tuple[Value, ...] = (True, False, 0, 20, 0.1, 1e-7, "good", "O'Neil", "2026-03-01")


def _records() -> tuple[dict[str, Value], ...]:
    random = Random(7)  # noqa: S311  records, not secrets
    drawn = ({name: random.choice(states) for name, states in STATES.items()} for _ in range(120))
    return ({}, *drawn)


RECORDS = _records()


def _tests(name: str) -> draw.SearchStrategy[Any]:
    known = tuple(state for state in STATES[name] if state is not None and state != "")
    fitting = tuple(state for state in known if not isinstance(state, Act))
    values = draw.sampled_from((*fitting, *fitting, *_OPERANDS))
    bounds = values.filter(lambda value: not isinstance(value, bool))
    filled = draw.booleans().map(lambda on: {"field": name, "filled": on})
    same = draw.tuples(draw.sampled_from(("is", "is_not")), values)
    among = draw.tuples(
        draw.sampled_from(("one_of", "none_of")), draw.lists(values, min_size=1, max_size=3)
    )
    bound = draw.tuples(draw.sampled_from(("at_least", "above", "at_most", "below")), bounds)
    return filled | (same | among | bound).map(lambda pair: {"field": name, pair[0]: pair[1]})


MOMENTS: draw.SearchStrategy[Condition] = _tests("seen_at").map(condition)
"""Tests of moments alone, with zones and without."""


def _joined(inner: draw.SearchStrategy[Any]) -> draw.SearchStrategy[Any]:
    several = draw.tuples(
        draw.sampled_from(("all", "any")), draw.lists(inner, min_size=1, max_size=3)
    )
    undecided = {"decided_by": "decision/d"}
    return (
        several.map(lambda pair: {pair[0]: pair[1]})
        | inner.map(lambda part: {"not": part})
        | inner.map(lambda part: {**undecided, "until_decided": part})
    )


_LEAVES = draw.sampled_from(sorted(STATES)).flatmap(_tests) | draw.just({"always": True})
CONDITIONS: draw.SearchStrategy[Condition] = draw.recursive(_LEAVES, _joined, max_leaves=8).map(
    condition
)


@dataclass(frozen=True)
class Database:
    """A database with the table `records`; `n` numbers its rows from 0."""

    dialect: Dialect
    ask: Ask


@contextmanager
def a_duckdb() -> Iterator[Database]:
    """The table in DuckDB, in memory."""
    with duckdb.connect() as opened:
        opened.execute(_definition())
        opened.executemany(_insertion("?"), [_row(n, one) for n, one in enumerate(RECORDS)])
        yield Database("duckdb", lambda query: opened.execute(query).fetchall())


@contextmanager
def a_sqlite() -> Iterator[Database]:
    """The table in SQLite, in memory."""
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.execute(_definition())
        opened.executemany(_insertion("?"), [_row(n, one) for n, one in enumerate(RECORDS)])
        yield Database("sqlite", lambda query: opened.execute(query).fetchall())


@contextmanager
def a_postgresql(address: str) -> Iterator[Database]:
    """The table in a schema of its own on the tests' server."""
    with psycopg.connect(address, autocommit=True) as opened:
        run: Any = opened.execute
        run("DROP SCHEMA IF EXISTS criteria CASCADE; CREATE SCHEMA criteria")
        run("SET search_path TO criteria")
        run(_definition())
        rows: list[Any] = [_row(n, one) for n, one in enumerate(RECORDS)]
        opened.cursor().executemany(cast("Any", _insertion("%s")), rows)
        yield Database("postgres", lambda query: run(query).fetchall())


def _definition() -> str:
    held = [f'"{name}" {TYPES.get(FIELDS[name].type, "TEXT")}' for name in _single()]
    return f"CREATE TABLE records (n INTEGER, signed_by TEXT, signed_at DATE, {', '.join(held)})"


def _insertion(blank: str) -> str:
    names = ", ".join(["n", "signed_by", "signed_at", *(f'"{name}"' for name in _single())])
    return f"INSERT INTO records ({names}) VALUES ({', '.join([blank] * (3 + len(_single())))})"  # noqa: S608


def _single() -> list[str]:
    return [name for name in STATES if name not in ("signed", "nowhere", "supposed")]


def _row(number: int, record: Mapping[str, Value]) -> Row:
    act = record.get("signed")
    who, when = (act.who, act.when) if isinstance(act, Act) else (None, None)
    return (number, who, when, *(_exact(record.get(name), name) for name in _single()))


def _exact(value: Value, name: str) -> object:
    """An amount as it is written: a binary fraction would not survive a column of decimals."""
    return repr(value) if name == "amount" and value is not None else value
