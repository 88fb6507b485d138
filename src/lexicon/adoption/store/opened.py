"""A store that is open: transactions that read, and transactions that write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from lexicon.adoption.store.engine import WRITES
from lexicon.adoption.store.faults import told

Clock = Callable[[], datetime]

__all__ = ["Clock", "Connection", "Store"]


@dataclass(frozen=True, eq=False)
class Store:
    """A store that is open. `now` is the server's clock (UTC); `address` may be shown to people."""

    engine: Engine
    now: Clock
    address: str
    _turn: Lock = field(default_factory=Lock, repr=False)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state throughout on SQLite. Raises StoreFault."""
        try:
            with self.engine.connect() as connection:
                yield connection
        except SQLAlchemyError as fault:
            raise told(fault, self.address) from fault

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is kept when the block ends, nothing if it raises.

        Raises StoreFault. On SQLite writers of one process wait in turn, so that none is starved.
        """
        try:
            with self._in_turn(), self.engine.connect() as plain:
                connection = plain.execution_options(**{WRITES: True})
                with connection.begin():
                    yield connection
        except SQLAlchemyError as fault:
            raise told(fault, self.address) from fault

    def close(self) -> None:
        """Let go of all connections; on SQLite the last one also tidies the log away."""
        self.engine.dispose()

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if self.is_sqlite:
            with self._turn:
                yield
        else:
            yield
