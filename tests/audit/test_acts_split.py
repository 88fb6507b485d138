"""An act that is kept in one column, with who and when in it, is read as one kept in two."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from lexicon.audit.mapping import Mapping
from lexicon.audit.reading import table_of
from lexicon.audit.sources import source
from tests.audit.confined import opened
from tests.audit.data import asked, found, mapping_file, write_csv, write_json


@pytest.mark.parametrize("ending", ["parquet", "duckdb"])
def test_an_act_that_is_a_struct_is_read_as_one_of_nested_json(tmp_path: Path, ending: str) -> None:
    acts = ("accepted", "r0_held", "qualified", "exception_granted")
    parts = [f"{act}_{end}" for act in acts for end in ("by", "at")]
    made = [f"{{'who': {act}_by, 'when': {act}_at}} AS {act}" for act in acts]
    query = f"SELECT * EXCLUDE ({', '.join(parts)}), {', '.join(made)} FROM "
    query += f"read_csv('{write_csv(tmp_path)}', all_varchar = true)"
    file = tmp_path / f"c.{ending}"
    with duckdb.connect(str(file) if ending == "duckdb" else ":memory:") as engine:
        is_table = ending == "duckdb"
        engine.execute(f"CREATE TABLE c AS {query}" if is_table else f"COPY ({query}) TO '{file}'")
    assert asked(file, lists=True) == asked(write_json(tmp_path), lists=True)


def test_an_act_of_a_typed_file_is_asked_where_it_lies_and_counted(tmp_path: Path) -> None:
    rows = "(1, {'who': 'sam', 'when': TIMESTAMP '2026-03-02 10:00:00'}), (2, NULL), "
    rows += "(3, {'who': 'sam', 'when': NULL})"
    file = tmp_path / "c.parquet"
    duckdb.execute(f"COPY (SELECT * FROM (VALUES {rows}) AS t(id, Handover)) TO '{file}'")
    one = source(str(file), 0, tmp_path, Mapping())
    with opened(tmp_path, [one.file], "UTC") as engine:
        table = table_of(engine, one, {"handover"})
        counted: dict[str, int] = dict(engine.ask(table.counted))
        assert table.numbered is not None
        rows_of_one = table.numbered({"Handover_by"})
        numbered = engine.ask(f"SELECT lexicon_row, Handover_by FROM ({rows_of_one})")
    assert [column.type for column in table.columns] == ["INTEGER", "VARCHAR", "TIMESTAMP"]
    assert (counted["Handover_by"], counted["Handover_at"]) == (2, 1)
    assert sorted(numbered) == [(1, "sam"), (2, None), (3, "sam")]


def test_a_mapping_names_the_column_that_has_the_whole_act(tmp_path: Path) -> None:
    line = '{"id": 1, "lifecycle_stage": "mql", "Handover": {"who": "s", "when": "soon"}}\n'
    (tmp_path / "c.jsonl").write_text(line, "utf-8")
    mapping = mapping_file(tmp_path, columns={"accepted": "handover"})
    report = asked(tmp_path / "c.jsonl", mapping)
    assert [line.field for line in found(report, "value_misfit")] == ["accepted"]
    assert found(report, "column_unread") == []


def test_a_text_of_json_is_an_act_too(tmp_path: Path) -> None:
    act = '"{""who"": ""sam"", ""when"": ""soon""}"'
    (tmp_path / "c.csv").write_text(f"id,accepted,signed\n1,,yes\n2,{act},\n", "utf-8")
    report = asked(tmp_path / "c.csv", lists=True)
    (line,) = found(report, "value_misfit")
    assert (line.field, line.rows) == ("accepted", (("2", "2", "soon"),))
    assert [line.facts["columns"] for line in found(report, "column_unread")] == ["signed"]
    with duckdb.connect(str(tmp_path / "c.duckdb")) as engine:
        engine.execute(
            f"CREATE TABLE c AS SELECT id, CAST(accepted AS JSON) AS accepted, signed "
            f"FROM read_csv('{tmp_path / 'c.csv'}', all_varchar = true)"
        )
    assert asked(tmp_path / "c.duckdb", lists=True).lines == report.lines


def test_what_is_no_object_is_no_act(tmp_path: Path) -> None:
    lines = '{"id": 1, "accepted": "2026-03-02", "signed": {"who": "sam", "when": "soon"}}\n'
    (tmp_path / "c.jsonl").write_text(lines, "utf-8")
    report = asked(tmp_path / "c.jsonl")
    assert [line.field for line in found(report, "value_misfit")] == ["signed"]
    assert [line.facts["columns"] for line in found(report, "column_unread")] == ["accepted"]


@pytest.mark.parametrize(
    ("heading", "written"),
    [
        ("signed_by", {}),
        ("Owner", {"signed": {"who": "owner"}}),
        ("Owner", {"signed": {"when": "x"}}),
    ],
)
def test_of_an_act_that_has_only_somebody_nothing_is_read_as_a_moment(
    tmp_path: Path, heading: str, written: dict[str, object]
) -> None:
    (tmp_path / "c.csv").write_text(f"id,{heading},x\n1,sam,2026-01-02\n2,,\n", "utf-8")
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, columns=written), lists=True)
    assert found(report, "value_misfit") == []
    assert "signed" not in [line.field for line in found(report, "field_absent")]


def test_somebody_who_signed_is_a_client_though_nobody_says_when(tmp_path: Path) -> None:
    acts = ("accepted", "r0_held", "project_confirmed", "qualified", "signed")
    names = ["email", "details_left", "content_downloaded", "demo_requested", "consent", "fit"]
    head = ",".join((*names, *(f"{act}_by" for act in acts), "recycled", "lifecycle_stage"))
    row = ",".join(
        ("a@b.example", "yes", "yes", "yes", "yes", "good", *["sam"] * 5, "no", "client")
    )
    (tmp_path / "c.csv").write_text(f"{head}\n{row}\n", "utf-8")
    report = asked(tmp_path / "c.csv")
    assert report.matrix is not None
    assert report.matrix.at("client", "client") == (1, 0)


@pytest.mark.parametrize("accepted", ["null", '{"who": null, "when": null}', "{}"])
def test_an_act_that_nobody_has_done_yet_is_in_the_data(tmp_path: Path, accepted: str) -> None:
    (tmp_path / "c.jsonl").write_text(f'{{"id": 1, "accepted": {accepted}}}\n' * 2, "utf-8")
    report = asked(tmp_path / "c.jsonl")
    assert found(report, "column_unread") == []
    assert "accepted" not in [line.field for line in found(report, "field_absent")]
