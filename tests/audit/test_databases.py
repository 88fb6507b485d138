"""Databases: which table is read, what is told of others; nothing in or beside them changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import duckdb
import psycopg
import pytest

from lexicon.audit.copied_postgres import copy_postgres
from lexicon.audit.copied_sqlite import copy_sqlite
from lexicon.errors import LexiconError
from tests.audit.data import asked, found, mapping_file, write_duckdb, write_sqlite

Write = Callable[[Path], Path]


def with_more(file: Path) -> Path:
    """A database with another table and a view."""
    statements = ("CREATE TABLE firms (id INTEGER)", "CREATE VIEW good AS SELECT id FROM contacts")
    if file.suffix == ".sqlite":
        with closing(sqlite3.connect(file)) as lite:
            for one in statements:
                lite.execute(one)
    else:
        with duckdb.connect(str(file)) as opened:
            for one in statements:
                opened.execute(one)
    return file


def laid(folder: Path) -> dict[str, str]:
    """Every file of a folder, by what is in it."""
    return {one.name: sha256(one.read_bytes()).hexdigest() for one in folder.iterdir()}


@pytest.mark.parametrize("write", [write_duckdb, write_sqlite])
def test_the_only_table_needs_no_name(tmp_path: Path, write: Write) -> None:
    assert asked(write(tmp_path)).records == 8


@pytest.mark.parametrize("write", [write_duckdb, write_sqlite])
def test_of_several_tables_one_must_be_named_and_all_are_told(tmp_path: Path, write: Write) -> None:
    file = with_more(write(tmp_path))
    with pytest.raises(LexiconError, match=r"write `table:` .* there are: contacts, firms, good$"):
        asked(file)


@pytest.mark.parametrize("write", [write_duckdb, write_sqlite])
@pytest.mark.parametrize(("table", "records"), [("contacts", 8), ("CONTACTS", 8), ("good", 8)])
def test_a_table_is_read_whatever_its_case_and_so_is_a_view(
    tmp_path: Path, write: Write, table: str, records: int
) -> None:
    file = with_more(write(tmp_path))
    assert asked(file, mapping_file(tmp_path, table=table)).records == records


@pytest.mark.parametrize("write", [write_duckdb, write_sqlite])
def test_a_table_that_is_not_there_is_told_with_those_that_are(
    tmp_path: Path, write: Write
) -> None:
    mapping = mapping_file(tmp_path, table="contact")
    with pytest.raises(LexiconError, match=r"no such table: contact; there are: contacts$"):
        asked(write(tmp_path), mapping)


def test_a_database_without_tables_says_so(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "none.sqlite")) as opened:
        opened.execute("PRAGMA user_version = 1")
        opened.commit()
    with pytest.raises(LexiconError, match=r"a database without tables"):
        asked(tmp_path / "none.sqlite")


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_an_sqlite_file_and_its_folder_stay_as_they_are(tmp_path: Path, mode: str) -> None:
    folder, copied = tmp_path / "crm", tmp_path / "copied.csv"
    folder.mkdir()
    file = write_sqlite(folder)
    (folder / "contacts.csv").unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as opened:
        opened.execute(f"PRAGMA journal_mode = {mode}")
    before = laid(folder)
    copy_sqlite(file, None, copied)
    assert laid(folder) == before
    assert len(copied.read_text("utf-8").splitlines()) == 9


def test_what_is_in_the_log_of_an_sqlite_file_in_use_is_read_too(tmp_path: Path) -> None:
    folder, copied = tmp_path / "crm", tmp_path / "copied.csv"
    folder.mkdir()
    file = write_sqlite(folder)
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA journal_mode = wal")
        opened.execute("DELETE FROM contacts WHERE id <> (SELECT min(id) FROM contacts)")
        opened.commit()
        before = laid(folder)
        copy_sqlite(file, None, copied)
        assert laid(folder) == before
    assert len(copied.read_text("utf-8").splitlines()) == 2


def test_a_read_only_folder_is_enough(tmp_path: Path) -> None:
    folder, copied = tmp_path / "crm", tmp_path / "copied.csv"
    folder.mkdir()
    file = write_sqlite(folder)
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA journal_mode = wal")
    folder.chmod(0o555)
    try:
        copy_sqlite(file, None, copied)
    finally:
        folder.chmod(0o755)
    assert len(copied.read_text("utf-8").splitlines()) == 9


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://crm:s3cr3t@127.0.0.1:1/crm",
        "postgresql://crm:s3cr3t/x@127.0.0.1/crm",
        "postgresql://crm:s3cr3t@x@127.0.0.1:y/crm",
        "postgresql://127.0.0.1:1/crm?password=s3cr3t",
        "postgresql://127.0.0.1:1/crm?pass=s3cr3t",
    ],
)
def test_no_message_has_the_password_in_it(tmp_path: Path, address: str) -> None:
    with pytest.raises(LexiconError, match=r"^PostgreSQL: ") as refused:
        copy_postgres(address, None, tmp_path / "copied.csv")
    assert "s3cr3t" not in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("kind", ["sqlite", "parquet"])
def test_texts_that_are_kept_as_bytes_are_read(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"c.{kind}"
    made = "SELECT 1 AS id, encode('good') AS fit, encode('é@x.example') AS email"
    if kind == "parquet":
        with duckdb.connect() as engine:
            engine.execute(f"COPY ({made} UNION ALL SELECT 2, '\\xFF'::BLOB, NULL) TO '{file}'")
    else:
        with closing(sqlite3.connect(file)) as opened:
            opened.execute("CREATE TABLE c (id, fit, email)")
            rows = [(1, b"good", "é@x.example".encode()), (2, b"\xff", None)]
            opened.executemany("INSERT INTO c VALUES (?, ?, ?)", rows)
            opened.commit()
    report = asked(file, lists=True, personal=True)
    assert report.records == 2
    assert [row[0] for line in found(report, "value_not_listed") for row in line.rows] == ["2"]


def test_a_view_that_is_kept_is_read_however_the_server_writes_dates(
    tmp_path: Path, postgres: str
) -> None:
    host = dict(part.split("=") for part in postgres.split())["host"]
    with psycopg.connect(postgres, autocommit=True) as opened:
        opened.execute("DROP SCHEMA IF EXISTS odd CASCADE")
        opened.execute("CREATE SCHEMA odd")
        opened.execute("ALTER DATABASE postgres SET datestyle TO 'SQL, DMY'")
        opened.execute(
            "CREATE MATERIALIZED VIEW odd.mv AS "
            "SELECT 1 AS id, DATE '2026-03-31' AS became_mql_at, ARRAY['good'] AS fit"
        )
        try:
            address = f"postgresql://postgres@/postgres?host={host}"
            report = asked(address, mapping_file(tmp_path, table="odd.mv"))
        finally:
            opened.execute("ALTER DATABASE postgres RESET datestyle")
            opened.execute("DROP SCHEMA odd CASCADE")
    assert (report.records, [line.kind for line in report.lines if line.is_fault]) == (1, [])
