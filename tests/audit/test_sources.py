"""The same records give the same findings whatever holds them; the engine reads nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from lexicon.errors import LexiconError
from lexicon.printers.audit_report import AuditReport
from tests.audit.confined import opened
from tests.audit.data import (
    COLUMNS,
    asked,
    found,
    mapping_file,
    records,
    write_csv,
    write_duckdb,
    write_json,
    write_parquet,
    write_sqlite,
)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> AuditReport:
    """What the CSV file gives."""
    return asked(write_csv(tmp_path_factory.mktemp("crm")), lists=True)


@pytest.mark.parametrize("write", [write_json, write_parquet, write_duckdb, write_sqlite])
def test_every_file_gives_the_same(
    tmp_path: Path, write: Callable[[Path], Path], expected: AuditReport
) -> None:
    mapping = mapping_file(tmp_path, table="contacts")
    assert asked(write(tmp_path), mapping, lists=True) == expected


def test_a_postgresql_gives_the_same(tmp_path: Path, postgres: str, expected: AuditReport) -> None:
    host = dict(part.split("=") for part in postgres.split())["host"]
    with psycopg.connect(postgres, autocommit=True) as opened_:
        ask: Any = opened_.execute
        ask("DROP SCHEMA IF EXISTS crm CASCADE; CREATE SCHEMA crm")
        ask(f"CREATE TABLE crm.contacts ({', '.join(f'{name} TEXT' for name in COLUMNS)})")
        blanks = ", ".join(["%s"] * len(COLUMNS))
        cursor: Any = opened_.cursor()
        rows = [tuple(record.values()) for record in records()]
        cursor.executemany(f"INSERT INTO crm.contacts VALUES ({blanks})", rows)
    mapping = mapping_file(tmp_path, table="crm.contacts")
    address = f"postgresql://postgres@/postgres?host={host}"
    assert asked(address, mapping, lists=True) == expected


def test_nothing_is_drawn_into_the_results_while_a_question_takes_long(tmp_path: Path) -> None:
    with opened(tmp_path, [], "UTC") as engine:
        assert engine.ask("SELECT current_setting('enable_progress_bar')") == [(False,)]


def test_another_delimiter_and_encoding_give_the_same(
    tmp_path: Path, expected: AuditReport
) -> None:
    file = write_csv(tmp_path, ";", "cp1252")
    mapping = mapping_file(tmp_path, csv={"encoding": "cp1252"})
    assert asked(file, mapping, lists=True) == expected


def test_a_decimal_comma_is_read_where_the_mapping_says_so(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text('id,deal_amount\n1,"1 200,50"\n2,"-3,5"\n', encoding="utf-8")
    comma = asked(file, mapping_file(tmp_path, csv={"decimal": ","}))
    assert [(line.kind, line.records) for line in comma.lines if line.is_fault] == [
        ("value_out_of_range", 1)
    ]
    point = asked(file)
    assert [line.kind for line in point.lines if line.is_fault] == ["value_misfit"]


@pytest.mark.parametrize(
    ("decimal", "texts", "misfits"),
    [
        (
            ".",
            [
                "$10,000.00",
                "CHF 1'200.50",
                "€1200",
                "1200 EUR",
                "1,200,000",
                "1 200.5",
                "8000",
                "1e5",
                ".5",
            ],
            0,
        ),
        (",", ["10.000,00 €", "CHF 1.200", "1 200,5", "1.200.000", "12,5"], 0),
        (".", ["12,5", "1.200,50", "1,20,000", "EURO 5", "1e400", "5 €m", "NaN", ",5,", "inf"], 9),
        (",", ["1,200,000", "12.5.5", "1,5 M"], 3),
    ],
)
def test_amounts_are_read_as_spreadsheets_write_them(
    tmp_path: Path, decimal: str, texts: list[str], misfits: int
) -> None:
    lines = [f'{number},"{text}"' for number, text in enumerate(texts)]
    (tmp_path / "c.csv").write_text("\n".join(["id,deal_amount", *lines]), "utf-8")
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, csv={"decimal": decimal}))
    assert sum(line.records for line in found(report, "value_misfit")) == misfits


def test_columns_and_codes_of_a_crm_are_known_already(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("id,hubspotscore,lifecyclestage\n1,x,subscriber\n", encoding="utf-8")
    report = asked(file, mapping_file(tmp_path, crm="hubspot", stage="lifecyclestage"))
    assert report.matrix is not None
    assert report.matrix.at("prospect", "contact") == (1, 1)


def test_a_file_whose_name_is_a_pattern_is_one_file(tmp_path: Path) -> None:
    file = write_csv(tmp_path).rename(tmp_path / "c*[ab].csv")
    assert asked(file).records == 8


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"key": "none"}, "the data has no column called `none`"),
        ({"stage": "none"}, "the data has no column called `none`"),
        ({"columns": {"fit": "none"}}, "the data has no column called `none`"),
        ({"columns": {"nofield": "id"}}, "`nofield` is no field of the dictionary"),
        ({"person": {"email": "none"}}, "the data has no column called `none`"),
        ({"colums": {}}, "colums"),
        ({"csv": {"encoding": "none"}}, "cannot be read as none"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(
    tmp_path: Path, written: dict[str, Any], told: str
) -> None:
    with pytest.raises(LexiconError, match=told):
        asked(write_csv(tmp_path), mapping_file(tmp_path, **written))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_csv('/etc/hostname')",
        "SELECT * FROM 'https://example.com/a.csv'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "COPY (SELECT 1) TO 'stolen.csv'",
        "ATTACH 'other.duckdb'",
        "SET enable_external_access = true",
    ],
)
def test_the_engine_reads_the_given_files_and_nothing_else(tmp_path: Path, query: str) -> None:
    file = write_csv(tmp_path)
    with opened(tmp_path, [file], "UTC") as engine:
        assert engine.ask(f"SELECT count(*) FROM read_csv('{file}')") == [(8,)]
        with pytest.raises(LexiconError):
            engine.ask(query)


def test_headings_alone_are_no_records(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("id,email,lifecycle_stage\n", encoding="utf-8")
    assert asked(file).records == 0


def test_bad_lines_stop_nothing(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    long = [f'{n},"two\nlines ""{n}"", é",good' for n in range(1000)]
    file.write_text("\n".join(["id,email,fit", *long, "short", '7,"open']), encoding="utf-8")
    assert asked(file).records == 1002


def test_lines_that_are_no_text_are_counted_and_told(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_bytes(b"id,fit\n1,good\n2,g\xe9\xff\n3,good\n")
    report = asked(file)
    told = {"file": "c.csv", "lines": 1, "numbers": "3", "why": "no_text"}
    assert [line.facts for line in found(report, "line_unreadable")] == [told]
    assert report.records == 2


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-32", "idna", "punycode", "undefined", "rot13", "none", "a\0b"]
)
def test_an_encoding_that_does_not_fit_is_refused(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "c.csv").write_text("id,fit\n1,goöd\n", "utf-8")
    with pytest.raises(LexiconError, match=r"c\.csv: cannot be read as .*leave out `encoding`"):
        asked(tmp_path / "c.csv", mapping_file(tmp_path, csv={"encoding": encoding}))
