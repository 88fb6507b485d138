"""Where there is nothing to begin with, or no more, an audit is as it would be otherwise."""

from __future__ import annotations

import gzip
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from lexicon.audit.early import begun_early
from lexicon.audit.engine import Engine, connected
from lexicon.audit.people import People
from tests.audit.test_early import TWO, audited_early, people_file


def test_a_folder_that_somebody_took_away_loses_nothing_but_time(tmp_path: Path) -> None:
    file = people_file(tmp_path)
    with begun_early(file, People) as early:
        assert early.opening is not None
        shutil.rmtree(early.opening.result().folder)
        assert audited_early(file, early=early).records == 3


def test_who_is_stopped_while_a_mapping_is_read_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (temporary := tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    did = []

    @contextmanager
    def slowly_connected(folder: Path) -> Iterator[Engine]:
        time.sleep(0.1)
        with connected(folder) as engine:
            did.append("opened")
            try:
                yield engine
            finally:
                did.append("closed")

    def stopped() -> People:
        raise KeyboardInterrupt

    monkeypatch.setattr("lexicon.audit.early.connected", slowly_connected)
    with pytest.raises(KeyboardInterrupt), begun_early(people_file(tmp_path), stopped):
        pass
    assert did == ["opened", "closed"]
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("named", ["nothing.parquet", "."])
def test_where_there_is_no_file_nothing_is_begun(tmp_path: Path, named: str) -> None:
    with begun_early(tmp_path / named, People) as early:
        assert (early.first, early.engine()) == ({}, None)


def test_of_a_parquet_file_in_name_only_nothing_is_begun(tmp_path: Path) -> None:
    packed, database = tmp_path / "packed.parquet", tmp_path / "database.parquet"
    packed.write_bytes(gzip.compress(people_file(tmp_path).read_bytes()))
    with duckdb.connect(str(database)) as connection:
        connection.sql(
            f"CREATE TABLE people AS FROM (VALUES {TWO}) AS people(email, name, company)"
        )
    for file in (packed, database):
        with begun_early(file, People) as early:
            assert (early.first, early.engine()) == ({}, None)
            assert audited_early(file, early=early).records == 3
