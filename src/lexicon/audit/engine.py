"""DuckDB, locked up: it reads the files of one audit and nothing else; its only import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import current_thread, local, main_thread
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from lexicon.criteria.sql.quoted import quoted_value
from lexicon.errors import LexiconError

if TYPE_CHECKING:
    import duckdb

Row = tuple[Any, ...]
T = TypeVar("T")
_MEMORY = "1200MB"
"""Beyond that DuckDB works on disk. Of 1 GB it keeps a table of sixty columns on one core alone: it
sets 4 MB a column aside for each, and does not go above a quarter of all."""
_LANES = 2
_HALVED, _LOCKED = "halved", "locked"
_SOON = 0.01
"""Seconds until a question is interrupted again that had not begun yet."""


class DataUnreadable(LexiconError):
    """The data is not what its name promises."""


@dataclass(frozen=True)
class Engine:
    """A database in memory, which spills into a folder of its own and goes with it.

    In a file it would compress every table, which takes as long as all the rest, and wait for the
    disk after each small one. Each thread has a connection of its own to it: a question waits for
    none of another thread's. The main thread lets another ask, for it alone hears Ctrl-C, and while
    it waits for DuckDB it may not.
    """

    connection: duckdb.DuckDBPyConnection
    folder: Path
    _lanes: ThreadPoolExecutor
    _asker: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    _own: local = field(default_factory=local)
    _connections: list[duckdb.DuckDBPyConnection] = field(default_factory=list)
    _variables: list[str] = field(default_factory=list)
    _begun: list[Future[Any]] = field(default_factory=list)
    _ahead: dict[str, Future[list[Row]]] = field(default_factory=dict)
    _settled: set[str] = field(default_factory=set)

    def ask(self, query: str) -> list[Row]:
        """All rows of an answer that is known to be short. Raises DataUnreadable."""
        begun = self._ahead.get(query)
        if begun:
            try:
                return begun.result()
            except (DataUnreadable, CancelledError):  # of too little memory, maybe
                pass
        return self.answer(query)

    def answer(self, query: str) -> list[Row]:
        """The same, though it may have been begun. Raises DataUnreadable."""
        return self._run(query)

    def expect(self, begun: Mapping[str, Future[list[Row]]]) -> None:
        """Answer these questions with what has been begun here for them."""
        self._ahead.update(begun)
        self._begun.extend(begun.values())

    def read(self, statement: str) -> None:
        """Run a statement. Raises DataUnreadable, where memory or disk are full too."""
        self._run(statement)

    def let(self, variable: str, value: str) -> None:
        """Let a variable have a value, which is SQL, for whichever thread asks."""
        self._variables.append(f"SET VARIABLE {variable} = {value}")

    def begin(self, work: Callable[[], T]) -> Future[T]:
        """Do some work that asks questions beside other such work."""
        begun = self._lanes.submit(work)
        self._begun.append(begun)
        return begun

    def confine(self, files: Iterable[Path], zone: str) -> None:
        """Let it read these files only: no other file, no network, no extension.

        Moments without a zone are in `zone`. Raises DataUnreadable.
        """
        allowed = [name for file in files for name in (str(file), f"{file}.wal")]
        listed = ", ".join(quoted_value(name) for name in allowed)
        self.read(
            f"SET GLOBAL TimeZone = {quoted_value(zone)}; "
            f"SET allowed_paths = [{listed}]; SET enable_external_access = false"
        )

    def halve(self) -> None:
        """Let two questions be asked at once, each on half of the threads.

        On all they would wait for each other, and what is grouped on one need not be put together
        from several: on two cores that is a fifth of all the work of an audit.
        """
        if _HALVED not in self._settled:
            ((threads,),) = self.ask("SELECT current_setting('threads')")
            self.read(f"SET GLOBAL threads = {max(1, threads // _LANES)}")
            self._settled.add(_HALVED)

    def make_whole(self) -> None:
        """Let one question be asked on all threads again, before anything is locked."""
        if _HALVED in self._settled and _LOCKED not in self._settled:
            self.read("RESET GLOBAL threads")
            self._settled.remove(_HALVED)

    def lock(self, halved: bool = False) -> None:
        """Let nothing be set from now on."""
        if _LOCKED not in self._settled:
            if halved:
                self.halve()
            self.read("SET lock_configuration = true")
            self._settled.add(_LOCKED)

    def stop(self) -> None:
        """Give up what was begun and nobody waits for any more."""
        for threads in (self._lanes, self._asker):
            threads.shutdown(wait=False, cancel_futures=True)
        self.interrupt(self._begun)

    def interrupt(self, begun: Iterable[Future[Any]]) -> None:
        """Break off what is asked here for some work, until all of that has ended."""
        while waiting := [one for one in begun if not one.done()]:
            for connection in self._connections:
                connection.interrupt()
            wait(waiting, _SOON)

    def _run(self, statement: str) -> list[Row]:
        if current_thread() is not main_thread():
            return self._rows(statement)
        asked = self._asker.submit(self._rows, statement)
        try:
            return asked.result()
        except KeyboardInterrupt:
            self.interrupt([asked])
            raise

    def _rows(self, statement: str) -> list[Row]:
        try:
            return self._connected().execute(statement).fetchall()
        except (core().Error, UnicodeDecodeError) as fault:
            raise DataUnreadable(str(fault).partition("\n")[0]) from fault

    def _connected(self) -> duckdb.DuckDBPyConnection:
        if not hasattr(self._own, "connection"):
            self._own.connection, self._own.told = self.connection.cursor(), 0
            self._connections.append(self._own.connection)
        connection: duckdb.DuckDBPyConnection = self._own.connection
        for variable in self._variables[self._own.told :]:
            connection.execute(variable)
            self._own.told += 1
        return connection


@contextmanager
def connected(folder: Path) -> Iterator[Engine]:
    """An engine that must still be told what it may read. Beyond its memory it uses `folder`."""
    settings: dict[str, Any] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
        "memory_limit": _MEMORY,
        "temp_directory": str(folder / "spill"),
    }
    with core().connect(config=settings) as connection:
        connection.execute(
            "SET enable_progress_bar = false; "  # it would be drawn into the results
            "SET GLOBAL parquet_metadata_cache = true"  # asked forty times
        )
        engine = Engine(connection, folder, _lanes=ThreadPoolExecutor(_LANES))
        try:
            yield engine
        finally:
            engine.stop()


@cache
def core() -> ModuleType:
    """DuckDB, loaded for those who need it; without its relations, which take twice as long again.

    They build queries in Python and are of no use here; older ones load them with everything.
    """
    try:
        return import_module("_duckdb")
    except ImportError:
        return import_module("duckdb")
