"""CSV files as people export them: what is faulty is told by its line, and swallows nothing."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.audit.line_ends import ends_differ
from lexicon.audit.mended_sheet import EMPTY, QUOTE, TOO_FEW, TOO_MANY, mended_sheet
from lexicon.audit.sheet import sheet
from lexicon.audit.unread import NO_TEXT, TOO_LONG
from lexicon.errors import LexiconError
from tests.audit.data import asked, found, mapping_file

HEAD = "id,email,fit\n"
GOOD = "8,x@y.example,good\n"
Faults = list[tuple[int, str]]


def read(folder: Path, content: str | bytes) -> tuple[list[list[str]], Faults]:
    """The records of a file below its headings, and what is wrong with its lines."""
    file, copy = folder / "c.csv", folder / "copy.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    layout = sheet("c.csv", file)
    faults = list(mended_sheet(layout, copy))
    with copy.open(encoding="utf-8", newline="") as opened:
        return list(csv.reader(opened, delimiter=layout.delimiter, strict=True))[1:], faults


X = ["8", "x@y.example", "good"]


@pytest.mark.parametrize(
    ("lines", "rows", "faults"),
    [
        ("1,a\n" + GOOD, [["1", "a", ""], X], [(2, TOO_FEW)]),
        ("1,a,b,c\n" + GOOD, [["1", "a", "b"], X], [(2, TOO_MANY)]),
        ("1,a,b,, ,\n" + GOOD, [["1", "a", "b"], X], []),
        ('1,"a,b\n' + GOOD * 2, [["1", '"a', "b"], X, X], [(2, QUOTE)]),
        ('1,"a,b\n' + GOOD + '9,"c",d\n', [["1", '"a', "b"], X, ["9", "c", "d"]], [(2, QUOTE)]),
        ('1,"a,b\n9,"",d\n' + GOOD, [["1", '"a', "b"], ["9", "", "d"], X], [(2, QUOTE)]),
        ('1,"a"b,c\n' + GOOD, [["1", '"a"b', "c"], X], [(2, QUOTE)]),
        ('1,5" pipe,c\n' + GOOD, [["1", '5" pipe', "c"], X], []),
        ('1,"a\nb\nc",d\n' + GOOD, [["1", "a\nb\nc", "d"], X], []),
        ('1,"a\nb"\n' + GOOD, [["1", "a\nb", ""], X], [(2, TOO_FEW)]),
        ('1,"a ""b""",c\n' + GOOD, [["1", 'a "b"', "c"], X], []),
        ('\n\n1,a,b\n7,"open', [["1", "a", "b"], ["7", '"open', ""]], [(5, QUOTE)]),
        ("1,a,b\r\n" + GOOD + "2,c,d\r" + GOOD, [["1", "a", "b"], X, ["2", "c", "d"], X], []),
        ('1, "2,5" ,b\n', [["1", "2,5", "b"]], []),
        (GOOD + " \n \t", [X], []),
        (" , ,\n" + GOOD, [[" ", " ", ""], X], []),
        (",,\n" + GOOD + ",,,\n", [X], [(2, EMPTY), (4, EMPTY)]),
    ],
)
def test_a_faulty_line_is_told_and_read_as_far_as_it_goes(
    tmp_path: Path, lines: str, rows: list[list[str]], faults: Faults
) -> None:
    assert read(tmp_path, HEAD + lines) == (rows, faults)


def test_a_line_that_is_no_text_or_too_long_is_left_out(tmp_path: Path) -> None:
    content = HEAD.encode() + b"1,\xe9,b\n2," + b"x" * 2_100_000 + b",b\n" + GOOD.encode()
    assert read(tmp_path, content) == ([X], [(2, NO_TEXT), (3, TOO_LONG)])


def test_a_quotation_mark_open_for_millions_of_signs_costs_its_own_line_alone(
    tmp_path: Path,
) -> None:
    rows, faults = read(tmp_path, HEAD + '1,"a,b\n' + GOOD * 110_000)
    assert (len(rows), faults) == (110_001, [(2, QUOTE)])


@given(st.lists(st.lists(st.text("ab,;\"' \n\r\té", max_size=4), min_size=3, max_size=3)))
def test_what_is_sound_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]]
) -> None:
    rows = [["1", *row] for row in cells]
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([["id", "x", "y", "z"], *rows])
    assert read(tmp_path_factory.mktemp("sheet"), text.getvalue()) == (rows, [])


@pytest.mark.parametrize(
    ("content", "delimiter", "names"),
    [
        ("a;b\n", ";", ("a", "b")),
        ("a\tb\n", "\t", ("a", "b")),
        ("a|b\n", "|", ("a", "b")),
        ("sep=;\r\na;b\r\n", ";", ("a", "b")),
        ("SEP=,\na,b;c\n", ",", ("a", "b;c")),
        ('"a, b, c";d\n', ";", ("a, b, c", "d")),
        ("\ufeffa,b\n", ",", ("a", "b")),
        ("\n\na,b\n", ",", ("a", "b")),
        ('"a\nb",c\n', ",", ("a\nb", "c")),
        ("a,,A,a 3,\n", ",", ("a", "column 2", "A 3", "a 3 4", "column 5")),
        (" a , b \n", ",", ("a", "b")),
    ],
)
def test_a_file_says_by_its_first_line_how_it_is_laid_out(
    tmp_path: Path, content: str, delimiter: str, names: tuple[str, ...]
) -> None:
    (tmp_path / "c.csv").write_text(content, "utf-8", newline="")
    layout = sheet("c.csv", tmp_path / "c.csv")
    assert (layout.delimiter, layout.names) == (delimiter, names)


@pytest.mark.parametrize("content", ["", "\n\n", ",,\n", "sep=;\n", " \n"])
def test_a_file_without_headings_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "c.csv").write_text(content, "utf-8")
    with pytest.raises(LexiconError, match=r"c\.csv: no first line with the names"):
        sheet("c.csv", tmp_path / "c.csv")


def test_an_audit_tells_every_fault_with_its_lines(tmp_path: Path) -> None:
    lines = "1,a\n" * 7 + '2,"a,good\n' + "3,a,good,poor\n" + GOOD
    (tmp_path / "c.csv").write_text("sep=,\n" + HEAD + lines, "utf-8")
    report = asked(tmp_path / "c.csv")
    told = {line.kind: line.facts for line in report.lines if "file" in line.facts}
    assert report.records == 10
    assert told == {
        "cells_too_few": {"file": "c.csv", "lines": 7, "numbers": "3, 4, 5, 6, 7, …"},
        "quote_unclosed": {"file": "c.csv", "lines": 1, "numbers": "10"},
        "cells_too_many": {"file": "c.csv", "lines": 1, "numbers": "11"},
    }


def test_a_heading_that_stands_there_twice_is_told(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("id,email,Email,fit\n1,a,b,good\n", "utf-8")
    (line,) = found(asked(tmp_path / "c.csv"), "heading_repeated")
    assert line.message == "c.csv: email, Email; the first column of that name was read"


def test_headings_of_windows_are_read_and_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_bytes("id;Société;fit\n1;Été;good\n".encode("cp1252"))
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, person={"company": "Société"}))
    assert report.records == 1
    (line,) = found(report, "encoding_guessed")
    assert line.facts == {"file": "c.csv", "encoding": "cp1252"}


def test_a_sign_that_an_encoding_lacks_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_bytes(b"id,fit\n1,go\x81od\n2,good\n")
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, csv={"encoding": "cp1252"}))
    assert (report.records, found(report, "line_unreadable")) == (2, [])


def test_the_history_of_stages_is_told_of_too(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text(HEAD + GOOD, "utf-8")
    (tmp_path / "past.csv").write_text("id,stage,at\n8,lead,2026-03-02,x\n", "utf-8")
    history = {"file": "past.csv", "record": "id", "stage": "stage", "at": "at"}
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, history=history))
    (line,) = found(report, "cells_too_many")
    assert line.facts["file"] == "past.csv"


@pytest.mark.parametrize(
    "content",
    [
        'id,"No\ntes",email\r\n1,x,a\r\n2,x,b\r\n',
        'id,"No\r\ntes",email\n1,x,a\n2,x,b\n',
        "sep=,\nid,Notes,email\r\n1,x,a\r\n2,x,b\r\n",
        "sep=,\r\nid,Notes,email\n1,x,a\n2,x,b\n",
        "\r\nid,Notes,email\n1,x,a\n2,x,b\n",
        "\nid,Notes,email\r1,x,a\r2,x,b\r",
        "id,Notes,email\n1,x,a\r\n2,x,b\r\n",
        'id,Notes,email\r\n1,"x\ny",a\r\n2,x,b\r\n',
        'id,"No\r\ntes",email\r1,x,a\r\n2,x,b\r\n',
    ],
)
def test_lines_that_end_in_several_ways_are_all_read(tmp_path: Path, content: str) -> None:
    (tmp_path / "c.csv").write_text(content, "utf-8", newline="")
    report = asked(tmp_path / "c.csv")
    told = [line.kind for line in report.lines if "file" in line.facts]
    assert (report.records, told) == (2, [])


def test_an_export_of_one_kind_of_line_end_is_read_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text('id,n\r\n1,"x\ny"\r\n2,z\n', "utf-8", newline="")
    assert not ends_differ(tmp_path / "c.csv", 0)
