"""Connections that keep their word: what is committed stays, and a writer never finds out too late.

SQLite with a write-ahead log: readers and the one writer do not wait for each other.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from lexicon.adoption.store.address import file_of
from lexicon.adoption.store.prepared import driven
from lexicon.errors import ToolMissing

BUSY_SECONDS = 5
_THREADS = 40
"""Connections that stay open: one for each thread that answers requests, where all are busy."""
_PATIENCE = {"connect_timeout": 10, "tcp_user_timeout": 10_000}
"""Seconds, then milliseconds: a server that has gone without a word is given up, for all who read
together wait for it."""
WRITES = "lexicon_writes"
"""Marks a connection that will write: SQLite then takes the write lock at once, not half-way."""
_CACHE_KB = 1000
"""Of pages a connection keeps. After every transaction that split a page SQLite goes through all of
them: four times as many cost up to a tenth of an answer more where memory is slow, and bring
nothing where it is fast, for the system keeps the file anyway."""

_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA cache_size = -{_CACHE_KB}",
)


def engine_for(url: URL) -> Engine:
    """An engine; nothing is connected yet. Raises ToolMissing, OSError."""
    file = file_of(url)
    return _postgres(url) if file is None else _sqlite(url, file)


def _sqlite(url: URL, file: Path) -> Engine:
    if not file.parent.is_dir():
        file.parent.mkdir(parents=True, mode=0o700)
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
    engine = create_engine(url, pool_size=_THREADS, max_overflow=24, pool_use_lifo=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _postgres(url: URL) -> Engine:
    try:
        import psycopg  # noqa: F401  only to say what is missing
    except ImportError as error:
        raise ToolMissing("a store in PostgreSQL needs: pip install 'psycopg[binary]'") from error
    return create_engine(
        url, pool_size=8, max_overflow=56, pool_pre_ping=True, connect_args=_PATIENCE
    )


def _prepare(opened: sqlite3.Connection, _record: Any) -> None:
    opened.isolation_level = None  # transactions begin where we say so, DDL inside them too
    for pragma in _PRAGMAS:
        opened.execute(pragma).close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    statement = "BEGIN IMMEDIATE" if writes else "BEGIN"
    driven(connection, lambda cursor: cursor.execute(statement))
