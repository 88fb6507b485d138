"""A line that cannot be read is told with its reason, and with advice that helps against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.audit.unread import BROKEN_OFF, NO_JSON, NO_OBJECT, NO_TEXT, TOO_DEEP, TOO_LONG
from tests.audit.data import asked, found, mapping_file

SOUND = b'{"id": "1"}'
DEEP = b'{"id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
ACCENT = '{"name": "Zo\u00e9"}'.encode("cp1252")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("c.jsonl", SOUND + b"\n" + ACCENT, NO_TEXT),
        ("c.json", b"[" + SOUND + b",\n" + ACCENT + b"]", NO_TEXT),
        ("c.jsonl", SOUND + b"\n{,}", NO_JSON),
        ("c.jsonl", SOUND + b"\n[1]", NO_OBJECT),
        ("c.json", b"[" + SOUND + b",\n7]", NO_OBJECT),
        ("c.jsonl", SOUND + b"\n" + DEEP, TOO_DEEP),
        ("c.json", b"[" + SOUND + b",\n{,}]", BROKEN_OFF),
        ("c.jsonl", SOUND + b'\n{"id": "' + b"x" * 17_000_000 + b'"}', TOO_LONG),
        ("c.csv", b"id,fit\n1,good\n2," + b"x" * 2_100_000, TOO_LONG),
    ],
)
def test_a_line_that_cannot_be_read_has_its_reason(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    (tmp_path / name).write_bytes(content)
    report = asked(tmp_path / name)
    (line,) = found(report, "line_unreadable")
    first = 3 if name == "c.csv" else 2
    assert (report.records, line.facts["why"], line.facts["numbers"]) == (1, why, str(first))


def test_only_a_line_in_another_encoding_is_met_by_naming_the_encoding(tmp_path: Path) -> None:
    file = tmp_path / "c.jsonl"
    file.write_bytes(SOUND + b"\n" + ACCENT + b"\n[1]\n[2]\n")
    lines = found(asked(file), "line_unreadable")
    assert ["encoding: cp1252" in line.hint for line in lines] == [True, False]
    assert lines[1].message.startswith("c.jsonl: 2 lines (3, 4) are JSON, but no record")


def test_lines_of_json_are_read_in_the_encoding_that_the_mapping_names(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_bytes(SOUND + b"\n" + ACCENT)
    report = asked(tmp_path / "c.jsonl", mapping_file(tmp_path, csv={"encoding": "cp1252"}))
    assert (report.records, found(report, "line_unreadable")) == (2, [])


@pytest.mark.parametrize(
    ("content", "records", "empty"),
    [
        ("id,fit\n1,good\n,\n,\n", 1, 2),
        ('id,fit\n1,go"od\n,\n2,poor\n', 2, 1),
        ("id\n1\n\n \n2\n", 2, 2),
        ("id,fit\n1,\n", 1, 0),
    ],
)
def test_lines_of_delimiters_alone_are_no_records_and_are_told(
    tmp_path: Path, content: str, records: int, empty: int
) -> None:
    (tmp_path / "c.csv").write_text(content, "utf-8")
    report = asked(tmp_path / "c.csv")
    told = [line.facts["lines"] for line in found(report, "line_empty")]
    assert (report.records, told) == (records, [empty] if empty else [])
