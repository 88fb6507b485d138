"""SQLite reads back what the quoting functions wrote; comments stay comments."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from hypothesis import given

from lexicon.targets.sql.quoting import comment, literal, name
from lexicon.targets.texts import shown
from tests.targets.hostile import hostile_texts


@given(hostile_texts())
def test_a_text_is_read_back_with_its_line_breaks_unified(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        (read,) = database.execute(f"SELECT {literal(text)}").fetchone()
    assert read == text.replace("\r\n", "\n").replace("\r", "\n")


@given(hostile_texts())
def test_no_carriage_return_is_written_for_git_to_change(text: str) -> None:
    assert "\r" not in literal(text)


@given(hostile_texts())
def test_every_line_of_a_comment_is_one(text: str) -> None:
    lines = comment(text).split("\n")
    assert [line for line in lines if not line.startswith("--") or shown(line) != line] == []


@given(hostile_texts())
def test_a_name_is_one_name(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        cursor = database.execute(f"SELECT 1 AS {name(text + 'a')}")
        assert cursor.description[0][0] == text + "a"
