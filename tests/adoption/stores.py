"""Empty stores on both engines: the same tests run on each."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

from lexicon.adoption.store.open import open_store
from lexicon.adoption.store.opened import Store

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday morning."""
ENGINES = ("sqlite", "postgresql")


class Clock:
    """A clock that a test sets; it starts on Monday morning."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time

    def wait(self, seconds: float = 0, days: float = 0) -> None:
        """Let time pass, or turn it back."""
        self.time += timedelta(seconds=seconds, days=days)


@contextmanager
def opened(url: str, clock: Callable[[], datetime] = lambda: NOW) -> Iterator[Store]:
    """A store, closed afterwards."""
    store = open_store(url, clock)
    try:
        yield store
    finally:
        store.close()


def file_url(folder: Path) -> str:
    """The address of a store in a folder."""
    return f"sqlite:///{folder / 'adoption.sqlite'}"


@contextmanager
def fresh_database(conninfo: str, like: str = "template1") -> Iterator[str]:
    """The address of a new database of that server, a copy of another, dropped afterwards."""
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(conninfo, autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{like}"')
    try:
        yield address(conninfo, name)
    finally:
        with psycopg.connect(conninfo, autocommit=True) as admin:
            admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def address(conninfo: str, name: str) -> str:
    """The address of a database as a person would give it."""
    parts = dict(part.split("=", 1) for part in conninfo.split())
    return f"postgresql://{parts['user']}@/{name}?host={parts['host']}"
