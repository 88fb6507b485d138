"""What every audit asks of a Parquet file is begun early; nothing else comes out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pytest

from lexicon.audit.early import Early, begun_early
from lexicon.audit.engine import DataUnreadable, Engine, Row
from lexicon.audit.opening import Data, opened_data
from lexicon.audit.parquet import parquet_link
from lexicon.audit.people import People
from lexicon.cli.asked_early import asked_early
from lexicon.cli.auditing import Asked, audited
from lexicon.printers.audit_report import AuditReport
from tests.audit.data import NOW, facts, mapping_file, ours

TWO = "('ada@a.example', 'Ada', 'A'), ('ADA@a.example', 'ada', 'a'), ('b@b.example', 'Bo', 'B')"
ONE = "('ada@a.example', 'Ada', 'A'), ('c@a.example', 'Cy', 'A'), ('b@b.example', 'Bo', 'B')"
FOREVER = "SELECT count(*) FROM range(1e9::BIGINT) a, range(1e9::BIGINT) b"


def people_file(tmp_path: Path, people: str = TWO, columns: str = "email, name, company") -> Path:
    file = tmp_path / "it's 100 %.parquet"
    with duckdb.connect() as connection:
        connection.sql(f"FROM (VALUES {people}) AS people({columns})").write_parquet(str(file))
    return file


@contextmanager
def _engine(file: Path) -> Iterator[tuple[Early, Engine]]:
    with begun_early(file, People) as early:
        engine = early.engine()
        assert engine is not None
        yield early, engine


def audited_early(
    file: Path, mapping: Path | None = None, early: Early | None = None
) -> AuditReport:
    asked = Asked((str(file),), mapping, False, False, "en", False)
    return audited(asked, ours(), NOW, early=early)


def _answer(row: Row) -> Future[list[Row]]:
    known = Future[list[Row]]()
    known.set_result([row])
    return known


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each question was really asked."""
    counted: Counter[str] = Counter()
    answer: Callable[[Engine, str], list[Row]] = Engine.answer

    def counting(engine: Engine, question: str) -> list[Row]:
        counted[question] += 1
        return answer(engine, question)

    monkeypatch.setattr(Engine, "answer", counting)
    return counted


@pytest.mark.parametrize(
    ("columns", "person"),
    [
        ("email, name, company", None),
        ("email, name, company", {}),
        ('"E-mail", "First name", "Account"', {
            "email": "e-MAIL", "name": ["First name"], "company": "Account",
        }),
        ('"E-mail", "Prénom", name', {"email": "E-mail", "name": ["Pre\u0301nom", "NAME"]}),
        ('"x""y", name, other', {"email": 'x"y'}),
        ('email, "first""", "The name"', {"name": ['first"', "The name"], "company": "email"}),
        ("email, name, file_row_number", {}),
        ("email, name, lexicon_row", {}),
    ],
)  # fmt: skip
def test_what_is_begun_is_what_an_audit_asks(
    tmp_path: Path, asked: Counter[str], columns: str, person: dict[str, Any] | None
) -> None:
    file = people_file(tmp_path, columns=columns)
    mapping = None if person is None else mapping_file(tmp_path, person=person)
    with asked_early((str(file),), mapping) as early:
        assert early is not None
        made = audited_early(file, mapping, early)
    of_file = [count for question, count in asked.items() if "parquet" in question]
    assert set(of_file) == {1}
    alone = audited_early(file, mapping)
    assert [one.facts for one in made.lines] == [one.facts for one in alone.lines]


def test_of_many_people_nothing_is_asked_twice(tmp_path: Path, asked: Counter[str]) -> None:
    mapping = mapping_file(tmp_path, person={"email": "Email", "name": ["name"]})
    people = []
    for there in (TWO, ONE):
        file = people_file(tmp_path, there)
        with asked_early((str(file),), mapping) as early:
            report = audited_early(file, mapping, early)
        people.append([facts(report, kind) for kind in ("same_email", "same_person")])
    assert people == [[[(2, {"people": 1})]] * 2, [[], []]]
    assert sorted(count for question, count in asked.items() if "alike" in question) == [1] * 4


def test_values_are_kept_on_all_threads_though_what_was_begun_had_half_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, said = Engine.read, list[str]()

    def noting(engine: Engine, statement: str) -> None:
        said.extend(it for it in ("GLOBAL threads", "records_kept") if it in statement)
        read(engine, statement)

    monkeypatch.setattr(Engine, "read", noting)
    file = people_file(tmp_path, TWO, "email, lead_score, company")
    with begun_early(file, People) as early:
        audited_early(file, early=early)
    assert said == ["GLOBAL threads", "GLOBAL threads", "records_kept", "GLOBAL threads"]


def test_what_was_begun_is_taken_for_the_answer(tmp_path: Path) -> None:
    with _engine(people_file(tmp_path)) as (_, engine):
        engine.expect({"SELECT 1": _answer((42,))})
        assert [engine.ask("SELECT 1"), engine.answer("SELECT 1")] == [[(42,)], [(1,)]]


def test_what_could_not_be_answered_early_is_asked_again(tmp_path: Path) -> None:
    failed = Future[list[Row]]()
    failed.set_exception(DataUnreadable("too little memory"))
    with _engine(people_file(tmp_path)) as (_, engine):
        engine.expect({"SELECT 1": failed})
        assert engine.ask("SELECT 1") == [(1,)]


def test_of_another_version_of_the_file_nothing_is_believed(tmp_path: Path) -> None:
    file = people_file(tmp_path)
    with begun_early(file, People) as early:
        file.unlink()
        people_file(tmp_path, TWO.partition("), (")[0] + ")")
        assert early.engine() is None
        assert audited_early(file, early=early).records == 1


def test_what_was_opened_early_reads_nothing_else_once_it_is_confined(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a")
    with _engine(people_file(tmp_path)) as (_, engine):
        link = parquet_link(engine.folder)
        engine.confine([link], "UTC")
        engine.lock()
        assert engine.ask(f"SELECT count(*) FROM read_parquet('{link}')") == [(3,)]
        with pytest.raises(DataUnreadable, match="disabled"):
            engine.ask(f"SELECT * FROM read_csv('{other}')")
        with pytest.raises(DataUnreadable, match="locked"):
            engine.read("SET threads = 1")


def test_an_engine_that_cannot_be_opened_loses_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = people_file(tmp_path)
    with monkeypatch.context() as with_less:
        with_less.setattr("lexicon.audit.engine._MEMORY", "no amount of memory")
        with begun_early(file, People) as early:
            assert early.engine() is None
            assert all(isinstance(it.exception(), DataUnreadable) for it in early.first.values())
    assert audited_early(file, early=early).records == 3


def test_nobody_waits_for_what_was_begun_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lexicon.audit.early.asked_first", lambda _link: (FOREVER, "SELECT 1"))
    with begun_early(people_file(tmp_path), People) as early:
        assert early.opening is not None
    assert all(answer.done() for answer in early.first.values())


def test_an_audit_that_is_stopped_waits_for_no_early_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lexicon.audit.early.asked_of_file", lambda *_: (FOREVER, "SELECT 1"))
    file = people_file(tmp_path)
    with begun_early(file, People) as early:
        with opened_data(Data((str(file),)), ours(), NOW, early) as data:
            waiting = [
                data.engine.begin(partial(data.engine.ask, it)) for it in (FOREVER, "SELECT 1")
            ]
        assert all(one.done() for one in waiting)
