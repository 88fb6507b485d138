"""A seal in a backup: whether every row in it is as it was written."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

_OTHERS = "FROM sqlite_master WHERE name <> 'backup_seal'"


def seal(file: Path) -> None:
    """Write the seal of an SQLite file into it, and leave it one whole file."""
    with closing(sqlite3.connect(file, isolation_level=None)) as opened:
        opened.execute("VACUUM")  # not a page of what was deleted
        opened.execute("CREATE TABLE backup_seal (sha256 TEXT NOT NULL)")
        opened.execute("INSERT INTO backup_seal VALUES (?)", (_digest(opened),))
        opened.execute("PRAGMA journal_mode = DELETE")


def is_whole(file: Path) -> bool:
    """Whether a file is a backup of ours with nothing in it changed."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            sound = opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            (written,) = opened.execute("SELECT sha256 FROM backup_seal").fetchone() or ("",)
            return sound and written == _digest(opened)
    except sqlite3.DatabaseError:
        return False


def unseal(file: Path) -> None:
    """Make an ordinary store of a copy of a backup."""
    with closing(sqlite3.connect(file, isolation_level=None)) as opened:
        opened.execute("DROP TABLE backup_seal")


def _digest(opened: sqlite3.Connection) -> str:
    """SHA-256 (hex) of the schema and of all rows in their order."""
    made = hashlib.sha256()
    tables = []
    for kind, name, text in opened.execute(f"SELECT type, name, sql {_OTHERS} ORDER BY name"):
        made.update(f"{name}\n{text}\n".encode())
        if kind == "table":
            order = "" if text.endswith("WITHOUT ROWID") else " ORDER BY rowid"  # else by its key
            tables.append(f'"{name.replace(chr(34), chr(34) * 2)}"{order}')
    for table in tables:
        for row in opened.execute(f"SELECT * FROM {table}"):  # noqa: S608  quoted
            made.update(repr(row).encode())
    return made.hexdigest()
