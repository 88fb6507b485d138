"""Open a store; whoever opens an older one brings it up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from lexicon.adoption.store.address import default_url, engine_url, shown
from lexicon.adoption.store.engine import WRITES, engine_for
from lexicon.adoption.store.faults import told

Clock = Callable[[], datetime]

__all__ = ["Clock", "Connection", "Store", "default_url", "open_store"]


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


def open_store(url: str, now: Clock) -> Store:
    """The store at `sqlite:///PATH` or `postgresql://…`, made or brought up to date if need be.

    Raises StoreFault where it cannot be reached, is newer or is none; ToolMissing; OSError.
    """
    from lexicon.adoption.store.schema import bring_up_to_date

    known = engine_url(url)
    store = Store(engine_for(known), now, shown(known))
    with ExitStack() as undo:
        undo.callback(store.close)
        bring_up_to_date(store)
        undo.pop_all()
    return store
