"""A column within another is read where a mapping names it with a point."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from lexicon.audit.mapping_file import MappingFaulty
from tests.audit.data import asked, found, mapping_file

LINES = """{"id": 1, "properties": {"Mail": "a@b.example", "size": {"people": 5}}}
{"id": 2, "properties": {"Mail": "A@b.example", "size": null}}
{"id": 3, "properties": null}
"""
WRITTEN = {"email": "properties.Mail", "company_size": "properties.size.people"}


def _file(folder: Path, ending: str) -> Path:
    lines = folder / "c.jsonl"
    lines.write_text(LINES, "utf-8")
    if ending == "parquet":
        file = folder / "c.parquet"
        duckdb.execute(f"COPY (SELECT * FROM read_json('{lines}')) TO '{file}'")
        return file
    if ending == "sqlite":
        rows = [json.loads(line) for line in LINES.splitlines()]
        with closing(sqlite3.connect(folder / "c.sqlite")) as opened:
            opened.execute("CREATE TABLE c (id, properties)")
            cells = [(row["id"], json.dumps(row["properties"])) for row in rows]
            opened.executemany("INSERT INTO c VALUES (?, ?)", cells)
            opened.commit()
        return folder / "c.sqlite"
    return lines


@pytest.mark.parametrize("ending", ["jsonl", "parquet", "sqlite"])
def test_a_column_within_another_is_read(tmp_path: Path, ending: str) -> None:
    person = {"email": "properties.Mail"}
    mapping = mapping_file(tmp_path, key="id", columns=WRITTEN, person=person)
    report = asked(_file(tmp_path, ending), mapping, lists=True)
    empty = {line.field: line.records for line in found(report, "field_empty")}
    assert (empty["email"], empty["company_size"]) == (1, 2)
    assert [line.records for line in found(report, "same_email")] == [2]
    assert found(report, "column_unread") == []


@pytest.mark.parametrize("ending", ["jsonl", "parquet", "sqlite"])
@pytest.mark.parametrize("column", ["properties.mail", "other.Mail", "properties.Mail.x", 'a."b'])
def test_one_that_is_in_no_record_is_refused(tmp_path: Path, ending: str, column: str) -> None:
    with pytest.raises(MappingFaulty, match="no column called"):
        asked(_file(tmp_path, ending), mapping_file(tmp_path, columns={"email": column}))


def test_a_column_that_has_a_point_in_its_name_is_itself(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("id,Account.Size\n1,0\n", "utf-8")
    report = asked(
        tmp_path / "c.csv", mapping_file(tmp_path, columns={"company_size": "account.size"})
    )
    assert [line.field for line in found(report, "value_out_of_range")] == ["company_size"]
