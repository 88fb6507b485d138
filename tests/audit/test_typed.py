"""Columns that have types already give what the same values as text give, wherever they lie."""

from __future__ import annotations

from pathlib import Path
from random import Random

import duckdb
import pytest

from lexicon.audit.run import MOST_LISTED
from tests.audit.data import asked, facts, found, mapping_file

ROWS = 150
TEXTS = (
    "NULL", "''", "' '", "'\u00a0'", "' Ada  Née '", "'ada nee'", "'ADA\tNEE'", "'\u3000x'",
    "'\t'", "'ada nee\n'", "'\r\n \tx'",
)  # fmt: skip
WHEN = (
    "NULL", "'2026-03-02 10:30'", "'2026-03-02 10:30:59'", "'2026-03-29 02:30'", "'2026-03-28'",
    "'2026-11-20 09:00'", "'2026-11-23 10:00'", "'1980-01-01'", "'2150-01-01'", "'infinity'",
)  # fmt: skip
NUMBERS = ("NULL", "0", "1", "-1", "20", "25", "101")
AMOUNTS = (*NUMBERS, "0.1", "12.5", "'nan'", "'-infinity'", "1e16")
STAGES = ("NULL", "'lead'", "'mql'", "'sal'", "'client'", "'Lead'", "' mql '", "''")
POOLS = {
    "id": (("VARCHAR",), ("'a'", "'b'", "' c '")),
    "email": (("VARCHAR",), TEXTS),
    "name": (("VARCHAR",), TEXTS),
    "company": (("VARCHAR",), TEXTS),
    "lifecycle_stage": (("VARCHAR",), STAGES),
    "fit": (("VARCHAR", "ENUM ('good', 'poor')"), ("NULL", "'good'", "'poor'")),
    "interest": (("VARCHAR",), ("NULL", "'strong'", "'weak'", "'strong, weak'")),
    "consent": (("BOOLEAN", "INTEGER", "VARCHAR"), ("NULL", "0", "1")),
    "demo_requested": (("BOOLEAN",), ("NULL", "true", "false")),
    "lead_score": (("SMALLINT", "HUGEINT", "DOUBLE", "DECIMAL(9, 2)", "UINTEGER[]"), NUMBERS),
    "contact_attempts": (("BIGINT", "FLOAT"), NUMBERS),
    "deal_amount": (("DOUBLE", "FLOAT", "DECIMAL(18, 3)", "INTEGER"), AMOUNTS),
    "demo_requested_at": (("TIMESTAMP", "TIMESTAMPTZ", "TIMESTAMP_NS", "DATE"), WHEN),
    "first_contacted_at": (("TIMESTAMP", "DATE", "VARCHAR"), WHEN),
    "became_mql_at": (("TIMESTAMP", "TIMESTAMPTZ"), WHEN),
    "accepted_by": (("VARCHAR",), ("NULL", "'sam'", "''")),
    "accepted_at": (("TIMESTAMP", "TIMESTAMPTZ", "DATE"), WHEN),
    "qualified_by": (("VARCHAR",), ("NULL", "'sam'")),
    "qualified_at": (("DATE", "TIMESTAMP"), WHEN),
    "exception_granted_at": (("DATE",), ("NULL", "'2026-01-01'")),
}
"""Types that a column may have; values, as far as the type has them."""


def _made(opened: duckdb.DuckDBPyConnection, seed: int) -> None:
    draw = Random(seed)  # noqa: S311  no secret
    kinds = {column: draw.choice(types) for column, (types, _) in POOLS.items()}
    opened.execute("SET TimeZone = 'Europe/Paris'")
    opened.execute(f"CREATE TABLE typed ({', '.join(f'{one} {it}' for one, it in kinds.items())})")
    rows = (
        ", ".join(
            f"TRY_CAST({draw.choice(pool)} AS {kinds[column]})"
            for column, (_, pool) in POOLS.items()
        )
        for _ in range(ROWS)
    )
    opened.execute(f"INSERT INTO typed VALUES {', '.join(f'({row})' for row in rows)}")
    texts = ", ".join(f"CAST({column} AS VARCHAR) AS {column}" for column in POOLS)
    opened.execute(f"CREATE TABLE texts AS SELECT {texts} FROM typed")


@pytest.mark.parametrize("seed", range(5))
def test_a_typed_file_gives_what_its_texts_give(tmp_path: Path, seed: int) -> None:
    with duckdb.connect(str(tmp_path / "crm.db")) as opened:
        _made(opened, seed)
        for table in ("typed", "texts"):
            opened.execute(f"COPY {table} TO '{tmp_path / table}.parquet' (ROW_GROUP_SIZE 64)")
    expected = asked(tmp_path / "texts.parquet", lists=True, personal=True)
    assert asked(tmp_path / "typed.parquet", lists=True, personal=True) == expected
    mapping = mapping_file(tmp_path, table="typed")
    assert asked(tmp_path / "crm.db", mapping, lists=True, personal=True) == expected


def test_records_of_texts_are_numbered_as_a_large_file_has_them(tmp_path: Path) -> None:
    file = tmp_path / "c.parquet"
    with duckdb.connect() as opened:
        opened.execute(
            "COPY (SELECT CAST(n AS VARCHAR) AS id, 'yes' AS consent, 'no' AS recycled, "
            "CASE WHEN n % 9999 = 1 THEN 'pigeon' ELSE 'event' END AS lead_source "
            f"FROM range(1, 100001) numbers(n)) TO '{file}' (ROW_GROUP_SIZE 2048)"
        )
    line, *_ = found(asked(file, lists=True), "value_not_listed")
    assert [row[0] for row in line.rows] == [row[1] for row in line.rows]
    assert [int(row[0]) for row in line.rows] == list(range(1, 100001, 9999))


def test_rows_are_numbered_as_the_file_has_them(tmp_path: Path) -> None:
    file = tmp_path / "c.parquet"
    with duckdb.connect() as opened:
        many = "SELECT range AS id, range % 1000 AS company_size FROM range(9000)"
        opened.execute(f"COPY ({many}) TO '{file}' (ROW_GROUP_SIZE 2048)")
    (line,) = [one for one in asked(file, lists=True).lines if one.kind == "value_out_of_range"]
    assert [row[:2] for row in line.rows] == [(str(n * 1000 + 1), str(n * 1000)) for n in range(9)]
    assert len(line.rows) <= MOST_LISTED


@pytest.mark.parametrize("taken", ["lexicon_row", "file_row_number", "LEXICON_ROW"])
def test_a_column_called_as_ours_changes_nothing(tmp_path: Path, taken: str) -> None:
    file = tmp_path / "c.parquet"
    with duckdb.connect() as opened:
        opened.execute(f"COPY (SELECT 7 AS id, 8 AS {taken}, 0 AS company_size) TO '{file}'")
    (line,) = [one for one in asked(file, lists=True).lines if one.is_fault]
    assert line.rows == (("1", "7", "0"),)


@pytest.mark.parametrize("kind", ["TIMESTAMP", "VARCHAR"])
def test_an_hour_that_the_clock_skips_stands_as_it_is_written(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "c.parquet"
    moments = ("demo_requested_at", "2026-03-29 02:59"), ("first_contacted_at", "2026-03-29 03:32")
    made = ", ".join(f"CAST('{when}' AS {kind}) AS {column}" for column, when in moments)
    with duckdb.connect() as opened:
        opened.execute(f"COPY (SELECT 1 AS id, true AS demo_requested, {made}) TO '{file}'")
    report = asked(file)
    assert [one.kind for one in report.lines if one.is_fault] == []
    assert [about["clock"] for _, about in facts(report, "follow_up_speed")] == [0.6]


@pytest.mark.parametrize(
    ("form", "written"),
    [("%d-%b-%Y", "02-Mar-2026"), ("%d %B %Y", "02 March 2026"), ("%d/%m/%y", "02/03/26")],
)
def test_whether_a_time_is_named_follows_from_the_form_of_dates(
    tmp_path: Path, form: str, written: str
) -> None:
    def speed(csv: dict[str, str], *moments: str) -> list[object]:
        file = tmp_path / "c.csv"
        head = "id,demo_requested,demo_requested_at,first_contacted_at"
        file.write_text(f"{head}\n1,true,{','.join(moments)}\n", "utf-8")
        report = asked(file, mapping_file(tmp_path, csv=csv))
        return [line.facts for line in report.lines if line.kind in _OF_TIME]

    day, at = "2026-03-02", "2026-03-02 10:00"
    assert speed({"dates": form}, at, written) == speed({}, at, day)
    assert speed({"dates": f"{form} %H:%M"}, at, f"{written} 11:00") == speed(
        {}, at, "2026-03-02 11:00"
    )


_OF_TIME = ("deadline_missed", "follow_up_speed", "dates_out_of_order")


@pytest.mark.parametrize("ending", ["parquet", "csv"])
def test_a_day_that_a_program_keeps_as_its_first_second_is_a_day(
    tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"c.{ending}"
    duckdb.execute(
        "COPY (SELECT 1 AS id, 's' AS accepted_by, TIMESTAMP '2026-03-02 10:00' AS accepted_at, "
        "'s' AS r0_held_by, TIMESTAMP '2026-03-02 00:00' AS r0_held_at UNION ALL "
        "SELECT 2, 's', TIMESTAMP '2026-03-02 10:00', 's', TIMESTAMP '2026-03-02 09:00' UNION ALL "
        f"SELECT 3, 's', TIMESTAMP '2026-03-02 00:00', 's', TIMESTAMP '2026-03-01') TO '{file}'"
    )
    lines = found(asked(file, lists=True), "dates_out_of_order")
    assert [row[0] for line in lines for row in line.rows] == ["2", "3"]
