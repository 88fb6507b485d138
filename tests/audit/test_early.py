"""What the last audit of a file asked is begun early; what comes out is the same all the same."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path

import duckdb
import pytest

from lexicon.audit.early import Early, begun_early, parquet_link
from lexicon.audit.engine import DataUnreadable, Engine, Row, opened
from lexicon.audit.opening import Data, opened_data
from lexicon.cli.asked_before import asked_before
from lexicon.cli.auditing import Asked, audited
from tests.audit.data import NOW, facts, mapping_file, ours

TWO = "('ada@a.example', 'Ada', 'A'), ('ADA@a.example', 'ada', 'a'), ('b@b.example', 'Bo', 'B')"
ONE = "('ada@a.example', 'Ada', 'A'), ('c@a.example', 'Cy', 'A'), ('b@b.example', 'Bo', 'B')"
FOREVER = ("SELECT count(*) FROM range(1e9::BIGINT) a, range(1e9::BIGINT) b",)
COUNT = ("SELECT count(*) FROM read_parquet('", "/data0.parquet')")


def _people(tmp_path: Path, people: str = TWO) -> Path:
    file = tmp_path / "it's 100 %.parquet"
    with duckdb.connect() as connection:
        rows = f"FROM (VALUES {people}) AS people(email, name, company)"
        connection.sql(rows).write_parquet(str(file))
    return file


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An engine in whose folder three people lie."""
    folder = tmp_path / "engine"
    folder.mkdir()
    parquet_link(folder).symlink_to(_people(tmp_path))
    with opened(folder, [parquet_link(folder)], "UTC") as engine:
        yield engine


def _known(rows: list[Row]) -> Future[list[Row]]:
    answer = Future[list[Row]]()
    answer.set_result(rows)
    return answer


def _asked(engine: Engine, early: Early) -> list[Row]:
    return early.ask(engine, str(engine.folder).join(COUNT))


def test_what_was_begun_is_not_asked_again(tmp_path: Path, engine: Engine) -> None:
    with begun_early(tmp_path / "it's 100 %.parquet", [COUNT]) as early:
        assert early.begun[COUNT].result() == [(3,)]
        begun = Early({COUNT: _known([(42,)])}, early.version)
        assert [_asked(engine, early), _asked(engine, begun)] == [[(3,)], [(42,)]]
        assert begun.asked == [COUNT]


def test_of_another_version_of_the_file_nothing_is_believed(engine: Engine) -> None:
    assert _asked(engine, Early({COUNT: _known([(42,)])}, (1, 2, 3, 4))) == [(3,)]


def test_what_could_not_be_answered_early_is_asked_again(tmp_path: Path, engine: Engine) -> None:
    with begun_early(tmp_path / "it's 100 %.parquet", [("SELECT nonsense",)]) as early:
        failed = early.begun["SELECT nonsense",]
        assert _asked(engine, Early({COUNT: failed}, early.version)) == [(3,)]


def test_an_engine_that_cannot_be_opened_loses_nothing_but_time(
    tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lexicon.audit.early._MEMORY", "no amount of memory")
    with begun_early(tmp_path / "it's 100 %.parquet", [COUNT]) as early:
        assert isinstance(early.begun[COUNT].exception(), DataUnreadable)
        assert _asked(engine, early) == [(3,)]


def test_nobody_waits_for_what_was_begun_for_nothing(tmp_path: Path) -> None:
    with begun_early(_people(tmp_path), [FOREVER, COUNT]) as early:
        pass
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
    assert begun == [0, 2, 2]
    assert people == [[[(2, {"people": 1})]] * 2] * 2 + [[[], []]]


@pytest.mark.usefixtures("_cache")
def test_several_files_and_other_forms_begin_with_nothing(tmp_path: Path) -> None:
    for data in (("a.parquet", "b.parquet"), ("contacts.csv",)):
        with asked_before(data, None) as early:
            assert early is None
    assert list(tmp_path.iterdir()) == []
