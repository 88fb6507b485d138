"""A table of an SQLite file as CSV; neither the file nor its folder is changed, or written to."""

from __future__ import annotations

import csv
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import compress, count
from pathlib import Path

from lexicon.audit.chosen_table import chosen_table
from lexicon.audit.column import number_name
from lexicon.audit.refused import Refused

_WAL = b"\x02\x02"
"""Where its header says so, a log of changes may stand beside the file."""
_BESIDE = ("-wal", "-journal")
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
    "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
)


def copy_sqlite(given: Path, table: str | None, copied: Path) -> Path:
    """Write the table to `copied`. Raises LexiconError, for a table that is not there too."""
    from lexicon.criteria.sql.texts import name_text  # by way of sqlglot, for no other data

    try:
        with closing(sqlite3.connect(_address(given, copied.parent), uri=True)) as opened:
            opened.text_factory = lambda raw: raw.decode("utf-8", "replace")
            there = [str(name) for (name,) in opened.execute(_TABLES)]
            named = name_text(chosen_table(str(given), table, there), "sqlite")
            cursor = opened.execute(f"SELECT * FROM {named}")
            names = [str(column[0]) for column in cursor.description]
            has_points = _has_points(opened, [name_text(name, "sqlite") for name in names], named)
            _write(names, list(compress(count(), has_points)), cursor, copied)
    except sqlite3.Error as fault:
        raise Refused("unreadable", file=given, fault=fault) from fault
    return copied


def _address(given: Path, folder: Path) -> str:
    """How to open it so that nothing is written beside it.

    Even to read, SQLite makes files beside one that has a log: such a one is read where nobody can
    be writing it, or as a copy with its log.
    """
    beside = [Path(f"{given}{end}") for end in _BESIDE]
    if any(one.is_file() and one.stat().st_size for one in beside):
        copy = folder / "copied.sqlite"
        for one in (given, *filter(Path.is_file, beside)):
            shutil.copyfile(one, f"{copy}{one.name.removeprefix(given.name)}")
        return copy.as_uri()
    with given.open("rb") as opened:
        has_log = opened.read(20)[18:] == _WAL
    return f"{given.resolve().as_uri()}?{'immutable=1' if has_log else 'mode=ro'}"


def _has_points(
    opened: sqlite3.Connection, columns: Sequence[str], table: str
) -> Sequence[bool | None]:
    """Whether a column has numbers with a point: any of SQLite has what is put into it."""
    asked = ", ".join(f"max(typeof({column}) = 'real')" for column in columns)
    found: Sequence[bool | None] = opened.execute(f"SELECT {asked} FROM {table}").fetchone()
    return found


def _write(
    names: Sequence[str], pointed: Sequence[int], rows: Iterable[Sequence[object]], copied: Path
) -> None:
    """The rows, and which values are numbers of the columns at `pointed`."""
    with copied.open("w", encoding="utf-8", newline="") as written:
        writer = csv.writer(written)
        writer.writerow([*names, *(number_name(names[at].strip()) for at in pointed)])
        for row in rows:
            are_numbers = (isinstance(row[at], float) or None for at in pointed)
            writer.writerow([*map(_told, row), *are_numbers])


def _told(value: object) -> object:
    """Bytes as what they say in UTF-8."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
