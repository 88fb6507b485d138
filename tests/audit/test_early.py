"""What the last audit of a file asked is begun early; what comes out is the same all the same."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import duckdb
import pytest

from lexicon.audit.early import Early, Parts, begun_early
from lexicon.audit.engine import DataUnreadable, Engine, Row
from lexicon.audit.opening import Data, opened_data
from lexicon.audit.parquet import parquet_link
from lexicon.cli.asked_before import asked_before
from lexicon.cli.auditing import Asked, audited
from tests.audit.data import NOW, facts, mapping_file, ours

TWO = "('ada@a.example', 'Ada', 'A'), ('ADA@a.example', 'ada', 'a'), ('b@b.example', 'Bo', 'B')"
ONE = "('ada@a.example', 'Ada', 'A'), ('c@a.example', 'Cy', 'A'), ('b@b.example', 'Bo', 'B')"
FOREVER = ("SELECT count(*) FROM range(1e9::BIGINT) a, range(1e9::BIGINT) b",)
COUNT = ("SELECT count(*) FROM read_parquet('", "/data0.parquet')")
NONSENSE = ("SELECT nonsense",)


def _people(tmp_path: Path, people: str = TWO) -> Path:
    file = tmp_path / "it's 100 %.parquet"
    with duckdb.connect() as connection:
        rows = f"FROM (VALUES {people}) AS people(email, name, company)"
        connection.sql(rows).write_parquet(str(file))
    return file


@contextmanager
def _early(file: Path, *asked: Parts) -> Iterator[tuple[Early, dict[Parts, Future[list[Row]]]]]:
    """What is begun of a file, and what came of the questions that were asked before."""
    with begun_early(file, asked) as early:
        yield early, dict(zip(asked, list(early.begun.values())[-len(asked) :], strict=True))


def _asked(engine: Engine, early: Early, parts: Parts = COUNT) -> list[Row]:
    return early.ask(engine, str(engine.folder).join(parts))


def test_what_was_begun_is_not_asked_again(tmp_path: Path) -> None:
    with _early(_people(tmp_path), COUNT) as (early, begun):
        assert begun[COUNT].result() == [(3,)]
        engine = early.engine()
        assert engine is not None
        assert _asked(engine, early) == [(3,)]
        known = Future[list[Row]]()
        known.set_result([(42,)])
        engine.expect({str(engine.folder).join(COUNT): known})
        assert _asked(engine, early) == [(42,)]
        assert early.asked == [COUNT, COUNT]


def test_of_another_version_of_the_file_nothing_is_believed(tmp_path: Path) -> None:
    file = _people(tmp_path)
    with begun_early(file, [COUNT]) as early:
        file.unlink()
        _people(tmp_path, TWO.partition("), (")[0] + ")")
        assert early.engine() is None
        asked = Asked((str(file),), None, False, False, "en", False)
        assert audited(asked, ours(), NOW, early=early).records == 1


def test_what_could_not_be_answered_early_is_asked_again(tmp_path: Path) -> None:
    with _early(_people(tmp_path), NONSENSE) as (early, begun):
        engine = early.engine()
        assert engine is not None
        engine.expect({str(engine.folder).join(COUNT): begun[NONSENSE]})
        assert _asked(engine, early) == [(3,)]


def test_what_was_opened_early_reads_nothing_else_once_it_is_confined(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a")
    with begun_early(_people(tmp_path), []) as early:
        engine = early.engine()
        assert engine is not None
        engine.confine([parquet_link(engine.folder)], "UTC")
        engine.lock()
        assert _asked(engine, early) == [(3,)]
        with pytest.raises(DataUnreadable, match="disabled"):
            engine.ask(f"SELECT * FROM read_csv('{other}')")
        with pytest.raises(DataUnreadable, match="locked"):
            engine.read("SET threads = 1")


def test_an_engine_that_cannot_be_opened_loses_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = _people(tmp_path)
    with monkeypatch.context() as with_less:
        with_less.setattr("lexicon.audit.engine._MEMORY", "no amount of memory")
        with _early(file, COUNT) as (early, begun):
            assert isinstance(begun[COUNT].exception(), DataUnreadable)
            assert early.engine() is None
    asked = Asked((str(file),), None, False, False, "en", False)
    assert audited(asked, ours(), NOW, early=early).records == 3


def test_nobody_waits_for_what_was_begun_for_nothing(tmp_path: Path) -> None:
    with begun_early(_people(tmp_path), [FOREVER, COUNT]) as early:
        assert early.opening is not None
    assert all(answer.done() for answer in early.begun.values())


def test_an_audit_that_is_stopped_waits_for_no_early_answer(tmp_path: Path) -> None:
    file = _people(tmp_path)
    with begun_early(file, [FOREVER, COUNT]) as early:
        with opened_data(Data((str(file),)), ours(), NOW, early) as data:
            waiting = [
                data.engine.begin(partial(early.ask, data.engine, str(data.engine.folder).join(it)))
                for it in (FOREVER, COUNT)
            ]
        assert all(one.done() for one in waiting)


@pytest.mark.parametrize("named", ["nothing.parquet", "."])
def test_where_there_is_no_file_nothing_is_begun(tmp_path: Path, named: str) -> None:
    with begun_early(tmp_path / named, [COUNT]) as early:
        assert early.begun == {}


@pytest.fixture
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.mark.usefixtures("_cache")
def test_the_next_audit_begins_with_what_this_one_asked(tmp_path: Path) -> None:
    mapping = mapping_file(tmp_path, person={"email": "Email", "name": ["name"]})
    begun, people = [], []
    for there in (TWO, TWO, ONE):
        asked = Asked((str(_people(tmp_path, there)),), mapping, False, False, "en", False)
        with asked_before(asked.data, mapping) as early:
            report = audited(asked, ours(), NOW, early=early)
        begun.append(len(early.begun) if early else None)
        people.append([facts(report, kind) for kind in ("same_email", "same_person")])
    assert begun == [3, 5, 5]
    assert people == [[[(2, {"people": 1})]] * 2] * 2 + [[[], []]]


@pytest.mark.usefixtures("_cache")
def test_several_files_and_other_forms_begin_with_nothing(tmp_path: Path) -> None:
    for data in (("a.parquet", "b.parquet"), ("contacts.csv",)):
        with asked_before(data, None) as early:
            assert early is None
    assert list(tmp_path.iterdir()) == []
