"""What JSON has in a cell is what a table would have in it."""

from __future__ import annotations

from pathlib import Path

import duckdb

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
