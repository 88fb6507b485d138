"""A store is made, kept and refused: the same on both engines."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text

from lexicon.adoption.store.faults import StoreAddress, StoreFault, StoreForeign, StoreNewer
from lexicon.adoption.store.open import default_url, open_store
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.tables.people import PERSON
from lexicon.adoption.store.tables.whole import whole
from tests.adoption.stores import NOW, opened


def _add(store: Store, name: str, at: datetime = NOW) -> None:
    row = {"id": name, "pseudonym": name, "roles": ("member", "head"), "created_at": at}
    with store.writing() as connection:
        connection.execute(insert(PERSON), row)


def _add_and_fail(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(insert(PERSON), {"id": "p1", "pseudonym": "p1", "created_at": NOW})
        raise KeyError


def test_a_new_store_has_exactly_our_tables(store: Store) -> None:
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, whole()) == []


def test_what_was_written_is_there_when_it_is_opened_again(url: str) -> None:
    with opened(url) as store:
        _add(store, "p1")
    with opened(url) as store, store.reading() as connection:
        assert connection.execute(select(PERSON.c.roles)).all() == [(("member", "head"),)]


def test_moments_come_back_in_utc_whatever_zone_they_were_given_in(store: Store) -> None:
    paris = timezone(timedelta(hours=1))
    _add(store, "p1", NOW.astimezone(paris))
    with store.reading() as connection:
        kept = connection.execute(select(PERSON.c.created_at)).scalar_one()
    assert (kept, kept.tzinfo) == (NOW, UTC)


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StoreFault, match="has no zone"):
        _add(store, "p1", NOW.replace(tzinfo=None))


def test_a_block_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(KeyError):
        _add_and_fail(store)
    with store.reading() as connection:
        assert connection.execute(select(PERSON.c.id)).all() == []


def test_a_store_of_a_newer_lexicon_is_refused_and_left_alone(url: str) -> None:
    with opened(url) as store, store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreNewer, match="newer lexicon"):
        open_store(url, lambda: NOW)


@pytest.mark.parametrize(
    "address", ["mysql://root:secret@host/x", "sqlite://", "sqlite:///:memory:", "nonsense"]
)
def test_an_address_that_is_none_says_what_one_is(address: str) -> None:
    with pytest.raises(StoreAddress, match="sqlite:///PATH or postgresql") as caught:
        open_store(address, lambda: NOW)
    assert "secret" not in str(caught.value)


def test_a_server_that_is_not_there_is_said_without_the_password() -> None:
    with pytest.raises(StoreFault, match="cannot be reached") as caught:
        open_store("postgres://me:secret@127.0.0.1:1/adoption", lambda: NOW)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_store_is_said(tmp_path: Path) -> None:
    file = tmp_path / "adoption.sqlite"
    file.write_bytes(b"Dear diary," * 500)
    with pytest.raises(StoreFault, match="not a database"):
        open_store(f"sqlite:///{file}", lambda: NOW)
    assert file.read_bytes() == b"Dear diary," * 500


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite"
    with sqlite3.connect(file) as theirs:
        theirs.execute("CREATE TABLE invoice (id)")
    with pytest.raises(StoreForeign, match="tables of another program"):
        open_store(f"sqlite:///{file}", lambda: NOW)
    with sqlite3.connect(file) as theirs:
        assert theirs.execute("SELECT name FROM sqlite_master").fetchall() == [("invoice",)]


def test_git_never_sees_a_store(tmp_path: Path) -> None:
    with opened(default_url(tmp_path)):
        assert (tmp_path / ".lexicon" / ".gitignore").read_text("utf-8") == "*\n"
        assert (tmp_path / ".lexicon" / "adoption.sqlite").is_file()


def test_no_other_command_waits_for_the_database_library() -> None:
    code = "import sys, lexicon.cli.main, lexicon.cli.checking; print('sqlalchemy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
