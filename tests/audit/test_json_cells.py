"""What JSON has in a cell is what a table would have in it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from tests.audit.data import asked, found


def test_a_list_of_texts_in_json_is_read_as_that_of_a_column_of_lists(tmp_path: Path) -> None:
    file, lines = tmp_path / "c.parquet", tmp_path / "c.jsonl"
    rows = ('["good"]', '["good","poor"]', "[]", "null")
    text = "\n".join(f'{{"id": {at}, "fit": {row}}}' for at, row in enumerate(rows))
    lines.write_text(text, "utf-8")
    duckdb.execute(f"COPY (SELECT * FROM read_json('{lines}')) TO '{file}'")
    expected = asked(file, lists=True)
    assert [row[0] for line in found(expected, "value_not_listed") for row in line.rows] == ["2"]
    assert asked(lines, lists=True) == expected


@pytest.mark.parametrize(("begin", "between", "end"), [("", "\n", ""), ("[", ",", "]")])
def test_keys_that_differ_in_case_alone_are_one_column(
    tmp_path: Path, begin: str, between: str, end: str
) -> None:
    records = ['{"id": 1, "Fit": "gut"}', '{"id": 2, "fit": "poor"}', '{"ID": 3, "FIT": "bad"}']
    last = '{"id": 4, "lead_score": 20, "lead_score_1": 7, "Lead_Score_1": null}'
    file = tmp_path / "c.json"
    file.write_text(f"{begin}{between.join((*records, last))}{end}", "utf-8")
    report = asked(file)
    assert {line.facts["value"] for line in found(report, "value_not_listed")} == {"gut", "bad"}
    (unread,) = found(report, "column_unread")
    assert unread.facts["columns"] == "lead_score_1"


def test_keys_of_which_one_record_has_two_stay_apart_and_are_told(tmp_path: Path) -> None:
    file = tmp_path / "c.jsonl"
    file.write_text('{"id": 1, "Fit": "good", "fit": "poor"}\n', "utf-8")
    (unread,) = found(asked(file), "column_unread")
    assert unread.facts["columns"] == "fit_1"
