"""Two sorts of database, driven alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Database:
    """Runs a whole file, answers one question, undoes what was begun."""

    script: Callable[[str], object]
    ask: Callable[[str], Rows]
    undo: Callable[[], None]


@contextmanager
def a_sqlite() -> Iterator[Database]:
    """A new and empty one, in memory, that minds its foreign keys."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        opened.execute("PRAGMA foreign_keys = ON")

        def ask(query: str) -> Rows:
            return opened.execute(query).fetchall()

        yield Database(opened.executescript, ask, opened.rollback)


@contextmanager
def a_postgresql(address: str) -> Iterator[Database]:
    """A new and empty schema on the tests' own server."""
    with psycopg.connect(address, autocommit=True) as opened:
        run: Any = opened.execute
        run("DROP SCHEMA IF EXISTS fresh CASCADE; CREATE SCHEMA fresh; SET search_path TO fresh")
        yield Database(run, lambda query: run(query).fetchall(), opened.rollback)
