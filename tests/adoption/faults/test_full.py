"""No room left: said in words, nothing half-kept, and all goes on when there is room again."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from lexicon.adoption.store.faults import StoreBusy, StoreFull, told
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.recomputing import drifts
from lexicon.adoption.store.responses import evidence
from tests.adoption.faults.work import Errand, prepare
from tests.adoption.stores import address, file_url, opened
from tests.postgres import USER


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Store]:
    """A store whose file may grow by four pages, until a test makes room."""
    with opened(file_url(tmp_path)) as store:
        yield store


def _limit(store: Store, more: int) -> None:
    """Let the file have so many pages more than it has now."""
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limited(opened_: sqlite3.Connection, _record: Any) -> None:
        opened_.execute(f"PRAGMA max_page_count = {pages + more}")

    store.engine.dispose()
    event.listen(store.engine, "connect", limited)


def _all(store: Store, errands: list[Errand], done: list[str]) -> None:
    for errand in errands:
        errand.run(store)
        done.append(errand.submission)


def test_a_full_disk_loses_nothing_that_was_acknowledged(small: Store) -> None:
    errands = prepare(small, "p", 4)
    _limit(small, 4)
    done: list[str] = []
    with pytest.raises(StoreFull, match="nothing of this was kept"):
        _all(small, errands, done)
    assert 0 < len(done) < len(errands)
    with small.reading() as connection:
        assert len(list(evidence(connection))) == len(done)
        assert drifts(connection) == ()
    _limit(small, 1000)
    assert [errand.run(small).is_new for errand in errands].count(True) == len(errands) - len(done)


def test_a_full_postgresql_says_the_same() -> None:
    full = psycopg.errors.DiskFull('could not extend file "base/1/2": No space left on device')
    fault = OperationalError("INSERT", None, full)
    assert isinstance(told(fault, "postgresql://host/name"), StoreFull)


@pytest.fixture
def little() -> Iterator[Path]:
    """A file system of a few megabytes that PostgreSQL may write in."""
    folder = Path(tempfile.mkdtemp(prefix="little"))
    mounting = ["mount", "-t", "tmpfs", "-o", "size=16m,mode=0777", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mounting, capture_output=True, check=False).returncode:
        folder.rmdir()
        pytest.skip("only root may mount a small file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()


def test_a_postgresql_without_room_loses_nothing_that_was_acknowledged(
    postgres: str, little: Path
) -> None:
    """Really full, on a disk of its own; what fills it is taken away, and all goes on."""
    shutil.chown(little, USER)
    with in_tablespace(postgres, little) as url, opened(url) as store:
        errands = prepare(store, "p", 4)
        done: list[str] = []
        ballast = little / "ballast"
        free = os.statvfs(little)
        ballast.write_bytes(bytes(free.f_bavail * free.f_bsize))
        with pytest.raises(StoreFull, match="nothing of this was kept"):
            _all(store, errands, done)
        assert len(done) < len(errands)
        with store.reading() as connection:
            assert len(list(evidence(connection))) == len(done)
            assert drifts(connection) == ()
        ballast.unlink()
        new = [errand.run(store).is_new for errand in errands]
        assert new.count(True) == len(errands) - len(done)


@contextmanager
def in_tablespace(conninfo: str, folder: Path) -> Iterator[str]:
    """The address of a new database whose tables are in a folder, dropped afterwards."""
    with psycopg.connect(conninfo, autocommit=True) as admin:
        admin.execute(f"CREATE TABLESPACE little LOCATION '{folder}'")
        admin.execute("CREATE DATABASE little TABLESPACE little")
    try:
        yield address(conninfo, "little")
    finally:
        with psycopg.connect(conninfo, autocommit=True) as admin:
            admin.execute("DROP DATABASE little WITH (FORCE)")
            admin.execute("DROP TABLESPACE little")


def test_who_waits_too_long_for_another_writer_is_told(tmp_path: Path) -> None:
    with opened(file_url(tmp_path)) as store:
        errands = prepare(store, "p", 1)
        store.engine.dispose()
        event.listen(store.engine, "connect", _impatient)
        with sqlite3.connect(tmp_path / "adoption.sqlite", isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreBusy, match="try again in a minute"):
                errands[0].run(store)
            other.execute("ROLLBACK")
        other.close()
        assert errands[0].run(store).is_new


def _impatient(opened_: sqlite3.Connection, _record: Any) -> None:
    opened_.execute("PRAGMA busy_timeout = 10")
