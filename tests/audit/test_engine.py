"""The engine is the same, however DuckDB's package is put together."""

from __future__ import annotations

import sys

import duckdb
import pytest

from lexicon.audit.engine import core


def test_without_its_relations_it_is_the_same_engine() -> None:
    assert core().Error is duckdb.Error
    with core().connect() as connection:
        assert connection.execute("SELECT 6 * 7").fetchall() == [(42,)]


def test_of_a_package_that_has_no_core_of_its_own_the_whole_is_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "_duckdb", None)
    assert core.__wrapped__() is duckdb
