"""No cell of a table runs as a formula."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.look.spreadsheet import cell, table, unguarded


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1", "\t=1", "|calc", "＝1"]
)
def test_what_would_run_is_guarded(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Hot", "-5", "-1.5", "a=b", "1+1", "l'heure"])
def test_what_runs_nowhere_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@given(st.from_regex(r"'{0,2}[=+@-]?.{0,2}"))
def test_what_was_guarded_comes_back_as_it_was(text: str) -> None:
    assert unguarded(cell(text)) == text


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1))
def test_a_table_comes_back_guarded(rows: list[list[str]]) -> None:
    found = list(csv.reader(StringIO(table(rows), newline="")))
    assert found == [[cell(text) for text in row] for row in rows]
