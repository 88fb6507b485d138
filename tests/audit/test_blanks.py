"""Blanks around a value are none of it: tabs and line breaks, which spreadsheets hide, too."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import duckdb
import pytest

from lexicon.audit.blanks import bare, filled, is_bare, trimmed
from tests.audit.data import asked, found, mapping_file

SIGNS = "aé¡!~0\x7f\x84\u0301\u167f\u1681\u200b\u3001字\U0001f600"
BLANK = " \t\n\v\f\r\x1c\x1f\x85\xa0\u1680\u2007\u2028\u202f\u3000"
HEAD = "id,email,details_left,lead_score,fit,accepted_by,accepted_at,deal_amount\n"


def test_blanks_are_those_that_python_takes_off() -> None:
    texts = ["".join(signs) for size in range(4) for signs in product(SIGNS + BLANK, repeat=size)]
    asked_for = f"x, {trimmed('x')}, {bare('x')}, {bare('x', True)}, {filled('x')}, {is_bare('x')}"
    with duckdb.connect() as opened:
        rows = opened.execute(f"SELECT {asked_for} FROM (SELECT unnest(?) AS x)", [texts])
        told = rows.fetchall()
    stripped = [text.strip() for text in texts]
    expected = [
        (text, kept, kept or None, kept or None, True if kept else None)
        for text, kept in zip(texts, stripped, strict=True)
    ]
    assert [row[:5] for row in told] == expected
    assert all(text == text.strip() != "" and text.isascii() for text, *_, seen in told if seen)


@pytest.mark.parametrize("blank", ["\t", "\n", "\r\n", "\u00a0", " \t "])
def test_a_value_with_blanks_around_it_is_what_it_is_without(tmp_path: Path, blank: str) -> None:
    values = ("b@x.example", "true", "20", "good", "", "2026-03-02", "5")
    plain, odd = tmp_path / "plain.csv", tmp_path / "odd.csv"
    for file, around in ((plain, ""), (odd, blank)):
        cells = ",".join(f'"{around}{value}{around}"' for value in values)
        file.write_text(f"{HEAD}1,{cells}\n", "utf-8", newline="")
    assert asked(odd).lines == asked(plain).lines


def test_one_person_is_known_whatever_stands_around_the_address(tmp_path: Path) -> None:
    rows = '1,a@x.example\n2,"a@x.example\n"\n3,"\ta@x.example"\n4,"\t"\n5,"\t"\n'
    (tmp_path / "c.csv").write_text(f"id,email\n{rows}", "utf-8")
    (line,) = found(asked(tmp_path / "c.csv", lists=True), "same_email")
    assert (line.records, [row[0] for row in line.rows]) == (3, ["1", "2", "3"])


def test_a_key_with_a_tab_behind_it_is_found_in_the_history(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text('id,lifecycle_stage\n"8\t",lead\n', "utf-8")
    past = 'id,stage,at\n8,"client\t",2026-03-01\n"8\n",lead,"2026-03-02\t"\n'
    (tmp_path / "past.csv").write_text(past, "utf-8")
    history = {"file": "past.csv", "record": "id", "stage": "stage", "at": "at"}
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, history=history))
    assert [line.records for line in found(report, "transition_impossible")] == [1]
