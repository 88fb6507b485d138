"""A number that its source gives as one is the same whichever source, and whoever reads it."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as draw

from lexicon.audit.opening import Data, opened_data
from tests.audit.data import mapping_file
from tests.criteria.worlds import FIELDS, FIT, ladder_of

Numbers = Sequence[int | float]
KNOWN = ladder_of({"any": {"always": True}}, *FIELDS, FIT)
NOW = datetime(2026, 11, 22, tzinfo=UTC)
DRAWN = draw.lists(
    draw.integers(-999_999, 999_999).map(lambda it: it / 1000)
    | draw.integers(-(2**53), 2**53)
    | draw.floats(1e-9, 1e15).map(lambda it: float(f"{it:.12g}")),
    min_size=30,
    max_size=40,
)
ODD: Numbers = (1.234, -1.234, 1e3, 1.5e-7, 12345678901234567890, 1234, 0, -0.5, 999.999, 1e22)


def amounts(folder: Path, sign: str, *data: str | Path) -> list[object]:
    """The amounts that are read where people write numbers with one sign or the other."""
    is_file = isinstance(data[0], Path)
    mapping = mapping_file(folder, csv={"decimal": sign}, table=None if is_file else "given.c")
    with opened_data(Data(tuple(map(str, data)), mapping), KNOWN, NOW) as opened:
        rows = opened.held(KNOWN).ask("SELECT amount FROM records ORDER BY lexicon_row")
    return [amount for (amount,) in rows]


def write_csv(folder: Path, sign: str, numbers: Numbers) -> Path:
    file = folder / "c.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        rows = ([at, str(one).replace(".", sign)] for at, one in enumerate(numbers))
        csv.writer(opened, delimiter=";").writerows([("id", "amount"), *rows])
    return file


def write_json(folder: Path, numbers: Sequence[object]) -> Path:
    lines = (json.dumps({"id": at, "amount": one}) for at, one in enumerate(numbers))
    (folder / "c.jsonl").write_text("\n".join(lines), "utf-8")
    return folder / "c.jsonl"


def write_sqlite(folder: Path, numbers: Sequence[object]) -> Path:
    file = folder / "c.sqlite"
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as opened:
        opened.execute('CREATE TABLE c (id, "amount")')
        opened.executemany("INSERT INTO c VALUES (?, ?)", enumerate(numbers))
        opened.commit()
    return file


def write_engine(folder: Path, numbers: Numbers) -> tuple[Path, Path]:
    """As Parquet, and as a table of a DuckDB file."""
    rows = ", ".join(f"({at}, {float(one)!r}::DOUBLE)" for at, one in enumerate(numbers))
    made = f"SELECT * FROM (VALUES {rows}) AS c(id, amount)"
    parquet, file = folder / "c.parquet", folder / "c.duckdb"
    file.unlink(missing_ok=True)
    duckdb.execute(f"COPY ({made}) TO '{parquet}'")
    with duckdb.connect(str(file)) as opened:
        opened.execute(f"CREATE TABLE c AS {made}")
    return parquet, file


def write_postgres(postgres: str, numbers: Numbers, kind: str) -> None:
    with psycopg.connect(postgres, autocommit=True) as opened:
        opened.execute("DROP SCHEMA IF EXISTS given CASCADE")
        opened.execute("CREATE SCHEMA given")
        opened.execute(f"CREATE TABLE given.c (id int, amount {kind})")
        with opened.cursor() as cursor:
            rows = [(at, str(one)) for at, one in enumerate(numbers)]
            cursor.executemany("INSERT INTO given.c VALUES (%s, %s)", rows)


def address(postgres: str) -> str:
    host = dict(part.split("=") for part in postgres.split())["host"]
    return f"postgresql://postgres@/postgres?host={host}"


@settings(
    max_examples=1, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drawn=DRAWN)
@pytest.mark.parametrize("sign", [".", ","])
def test_a_number_is_the_same_from_every_source(
    tmp_path: Path, postgres: str, sign: str, drawn: list[int | float]
) -> None:
    numbers = (*ODD[:4], *ODD[5:], *drawn)
    files = [write_csv(tmp_path, sign, numbers), write_json(tmp_path, numbers)]
    files += [write_sqlite(tmp_path, numbers), *write_engine(tmp_path, numbers)]
    expected = [float(one) for one in numbers]
    assert {file.suffix: amounts(tmp_path, sign, file) for file in files} == dict.fromkeys(
        (".csv", ".jsonl", ".sqlite", ".parquet", ".duckdb"), expected
    )
    for kind in ("numeric", "double precision"):
        write_postgres(postgres, numbers, kind)
        assert amounts(tmp_path, sign, address(postgres)) == expected


def test_a_text_in_a_typed_source_stays_as_a_person_wrote_it(tmp_path: Path) -> None:
    written = [1.234, "1.234", "1,234", 1234, "1 234,5", None, 1e3, 12345678901234567890]
    read = [1.234, 1234.0, 1.234, 1234.0, 1234.5, None, 1000.0, 12345678901234567890.0]
    assert amounts(tmp_path, ",", write_json(tmp_path, written)) == read
    assert amounts(tmp_path, ",", write_sqlite(tmp_path, written[:-1])) == read[:-1]


def test_files_that_are_read_as_one_keep_their_numbers(tmp_path: Path) -> None:
    numbers = [1.234, -0.125, 7]
    data = [write_csv(tmp_path, ",", numbers), write_json(tmp_path, numbers)]
    data += [write_sqlite(tmp_path, numbers), *write_engine(tmp_path, numbers)]
    assert amounts(tmp_path, ",", *data) == [float(one) for one in numbers] * 5


def test_a_number_beside_a_column_that_is_taken_apart_keeps_its_point(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "c.sqlite")) as opened:
        opened.execute("CREATE TABLE c (id, amount, deal, score)")
        opened.execute("""INSERT INTO c VALUES (1, 1.234, '{"worth": 3}', 2.001)""")
        opened.commit()
    mapping = mapping_file(tmp_path, csv={"decimal": ","}, key="deal.worth")
    data = Data((str(tmp_path / "c.sqlite"),), mapping)
    with opened_data(data, KNOWN, NOW) as known:
        asked = "SELECT amount, score, lexicon_key FROM records"
        assert known.held(KNOWN).ask(asked) == [(1.234, None, "3")]


def test_a_number_within_another_column_and_one_of_money_keep_their_points(
    tmp_path: Path, postgres: str
) -> None:
    (tmp_path / "c.jsonl").write_text('{"id": 1, "deal": {"worth": 1.234}}\n', "utf-8")
    mapping = mapping_file(
        tmp_path, csv={"decimal": ","}, columns={"amount": "deal.worth"}, key="id"
    )
    with opened_data(Data((str(tmp_path / "c.jsonl"),), mapping), KNOWN, NOW) as opened:
        assert opened.held(KNOWN).ask("SELECT amount FROM records") == [(1.234,)]
    (tmp_path / "c.csv").write_text('id,deal\n1,"{""worth"": 1.234}"\n', "utf-8")
    with opened_data(Data((str(tmp_path / "c.csv"),), mapping), KNOWN, NOW) as opened:
        assert opened.held(KNOWN).ask("SELECT amount FROM records") == [(1.234,)]
    write_postgres(postgres, [1234.5, 0.25], "money")
    assert amounts(tmp_path, ",", address(postgres)) == [1234.5, 0.25]
