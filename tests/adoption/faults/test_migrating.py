"""Every earlier schema becomes today's, once, whoever comes at the same time or is cut off."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, event, inspect, select, text

from lexicon.adoption.store.address import engine_url, shown
from lexicon.adoption.store.engine import engine_for
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.recomputing import drifts
from lexicon.adoption.store.schema import bring_up_to_date, newest
from lexicon.adoption.store.tables.asking import RESPONSE
from lexicon.adoption.store.tables.people import PERSON
from lexicon.adoption.store.tables.whole import whole
from tests.adoption.stores import NOW, opened
from tests.tools import ROOT

SCHEMAS = Path(__file__).parent / "schemas"
"""Stores as each released lexicon left them, with one person who gave one answer."""
EARLIER = sorted({file.name.partition(".")[0] for file in SCHEMAS.iterdir()})


def _as_it_was(url: str, revision: str) -> None:
    engine = engine_for(engine_url(url))
    file = SCHEMAS / f"{revision}.{engine.dialect.name}.sql"
    with engine.begin() as connection:
        for statement in file.read_text("utf-8").split("\n\n"):
            connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.mark.parametrize("revision", EARLIER)
def test_a_store_of_every_earlier_lexicon_is_brought_up_to_date(url: str, revision: str) -> None:
    _as_it_was(url, revision)
    with opened(url) as store, store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, whole()) == []
        assert connection.execute(select(PERSON.c.id, PERSON.c.created_at)).all() == [("ann", NOW)]
        assert connection.execute(select(RESPONSE.c.answer)).scalars().all() == [("lead", "mql")]
        assert drifts(connection) == ()


def test_every_earlier_schema_is_kept_here() -> None:
    assert {f"{number:04}" for number in range(1, int(newest()))} - set(EARLIER) == set()


class CutOff(Exception):
    """As if the power had failed."""


@contextmanager
def _cut_off_at(engine: Engine, statement: int) -> Iterator[None]:
    """Fail at the n-th statement."""
    seen = []

    def count(_connection: Connection, _cursor: Any, sql: str, *_more: Any) -> None:
        seen.append(sql)
        if len(seen) > statement:
            raise CutOff

    event.listen(engine, "before_cursor_execute", count)
    try:
        with pytest.raises(CutOff):
            yield
    finally:
        event.remove(engine, "before_cursor_execute", count)


def _tables(store: Store) -> list[str]:
    with store.reading() as connection:
        return inspect(connection).get_table_names()


@pytest.mark.parametrize("statement", [9, 16, 25])
def test_a_migration_that_is_cut_off_has_not_happened(url: str, statement: int) -> None:
    known = engine_url(url)
    store = Store(engine_for(known), lambda: NOW, shown(known))
    with _cut_off_at(store.engine, statement):
        bring_up_to_date(store)
    assert _tables(store) == []
    bring_up_to_date(store)
    assert "response" in _tables(store)
    store.close()


def test_a_store_with_answers_that_is_cut_off_keeps_them(url: str) -> None:
    _as_it_was(url, EARLIER[0])
    known = engine_url(url)
    store = Store(engine_for(known), lambda: NOW, shown(known))
    before = _tables(store)
    with _cut_off_at(store.engine, 10):
        bring_up_to_date(store)
    assert _tables(store) == before
    with store.reading() as connection:
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
        kept = connection.execute(select(RESPONSE.c.id)).scalars().all()
    assert (version, kept) == (EARLIER[0], ["r1"])
    store.close()


def test_many_who_open_a_new_store_at_once_all_find_it_made(url: str) -> None:
    code = (
        "import sys; from tests.adoption.stores import opened\n"
        "with opened(sys.argv[1]) as store: print(store.engine.dialect.name)\n"
    )
    command = [sys.executable, "-c", code, url]
    running = [
        subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    said = [process.communicate() for process in running]
    assert [(process.returncode, err) for process, (_, err) in zip(running, said, strict=True)] == [
        (0, "")
    ] * 3
