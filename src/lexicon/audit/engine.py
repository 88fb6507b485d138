"""DuckDB, locked up: it reads the files of one audit and nothing else; its only import."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, Any

from lexicon.criteria.sql.quoted import quoted_value
from lexicon.errors import LexiconError

if TYPE_CHECKING:
    import duckdb

Row = tuple[Any, ...]
_MEMORY = "1GB"
"""Beyond that DuckDB works on disk."""
IN_MEMORY = "in_memory"
"""A database whose tables are not compressed, which would take as long as all the rest; beyond the
memory's limit they too are on disk."""


class DataUnreadable(LexiconError):
    """The data is not what its name promises."""


@dataclass(frozen=True)
class Engine:
    """A database in a folder of its own that goes with the folder.

    Each thread has a connection of its own to it: a question waits for none of another thread's.
    """

    connection: duckdb.DuckDBPyConnection
    _own: local = field(default_factory=local)

    def ask(self, query: str) -> list[Row]:
        """All rows of an answer that is known to be short. Raises DataUnreadable."""
        return self._run(query).fetchall()

    def read(self, statement: str) -> None:
        """Run a statement. Raises DataUnreadable, where memory or disk are full too."""
        self._run(statement)

    def _run(self, statement: str) -> duckdb.DuckDBPyConnection:
        import duckdb

        try:
            return self._connected().execute(statement)
        except (duckdb.Error, UnicodeDecodeError) as fault:
            raise DataUnreadable(str(fault).partition("\n")[0]) from fault

    def _connected(self) -> duckdb.DuckDBPyConnection:
        if not hasattr(self._own, "connection"):
            self._own.connection = self.connection.cursor()
        connection: duckdb.DuckDBPyConnection = self._own.connection
        return connection


@contextmanager
def opened(folder: Path, files: Sequence[Path], zone: str) -> Iterator[Engine]:
    """An engine that may read these files only: no other file, no network, no extension.

    Moments without a zone are in `zone`.
    """
    import duckdb  # of no use to other commands

    settings: dict[str, Any] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
        "memory_limit": _MEMORY,
        "temp_directory": str(folder / "spill"),
    }
    with duckdb.connect(str(folder / "audit.duckdb"), config=settings) as connection:
        allowed = [name for file in files for name in (str(file), f"{file}.wal")]
        listed = ", ".join(quoted_value(name) for name in allowed)
        connection.execute(f"ATTACH ':memory:' AS {IN_MEMORY}")
        connection.execute("SET enable_progress_bar = false")  # it would be drawn into the results
        connection.execute(f"SET GLOBAL TimeZone = {quoted_value(zone)}")
        connection.execute(f"SET allowed_paths = [{listed}]")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        yield Engine(connection)
