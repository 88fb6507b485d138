"""The generated views say of each row what `classify` says; `tests/targets/dbt` builds them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import jinja2
import psycopg
import pytest
import yaml
from hypothesis import given

from lexicon.targets.sql_criteria import TARGET
from lexicon.targets.sql_criteria.options import SqlCriteriaOptions
from lexicon.targets.sql_criteria.quoting import comment, jinja
from lexicon.targets.sql_criteria.quoting import yaml as in_yaml
from tests.targets.golden import assert_golden
from tests.targets.hostile import hostile_texts
from tests.targets.sample import sample_job
from tests.targets.sql_criteria.contacts import OPTIONS, QUESTION, ROWS, expected

HERE = Path(__file__).parent
TABLE = """CREATE TABLE contacts (id INTEGER, "Score {__c}" INTEGER, signed_on TEXT, stage TEXT)"""
INSERT = "INSERT INTO contacts VALUES (?, ?, ?, ?)"


def _view(dialect: str) -> str:
    return TARGET.render(sample_job(OPTIONS))[f"{dialect}/stage_by_definition.sql"].decode()


def test_the_golden_files_are_what_is_rendered() -> None:
    assert_golden(HERE / "golden", TARGET.render(sample_job(OPTIONS)))


def test_duckdb_agrees() -> None:
    with duckdb.connect() as opened:
        opened.execute(TABLE)
        opened.executemany(INSERT, ROWS)
        opened.execute(_view("duckdb"))
        opened.execute(_view("duckdb"))
        assert opened.execute(f"{QUESTION} ORDER BY id").fetchall() == expected()


def test_sqlite_agrees() -> None:
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.execute(TABLE)
        opened.executemany(INSERT, ROWS)
        opened.executescript(_view("sqlite") * 2)
        rows = opened.execute(f"{QUESTION} ORDER BY id").fetchall()
        assert [(*row[:3], bool(row[3])) for row in rows] == expected()


def test_postgresql_agrees(postgres: str) -> None:
    with psycopg.connect(postgres, autocommit=True) as opened:
        ask: Any = opened.execute
        ask("DROP SCHEMA IF EXISTS views CASCADE; CREATE SCHEMA views; SET search_path TO views")
        ask(TABLE)
        cursor: Any = opened.cursor()
        cursor.executemany(INSERT.replace("?", "%s"), ROWS)
        ask(_view("postgres"))
        ask(_view("postgres"))
        assert ask(f"{QUESTION} ORDER BY id").fetchall() == expected()


def test_a_dictionary_without_stages_makes_nothing() -> None:
    job = sample_job(OPTIONS)
    kept = {ref: one for ref, one in job.dictionary.entries.items() if one.kind != "stage"}
    empty = type(job.dictionary)(job.dictionary.manifest, kept)
    assert TARGET.render(type(job)(empty, (), OPTIONS)) == {}


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ({"columns": {"leadscore": "x"}}, "sql_criteria_field_unknown"),
        ({"values": {"nope": {"a": "b"}}}, "sql_criteria_field_unknown"),
        ({"values": {"stage": {"mqll": "b"}}}, "sql_criteria_value_unknown"),
        ({"values": {"stage": {"mql": "b", "client": ["c", "b"]}}}, "sql_criteria_code_taken"),
    ],
)
def test_what_the_dictionary_does_not_have_is_a_finding(written: Any, rule: str) -> None:
    job = sample_job(SqlCriteriaOptions.model_validate(written))
    assert [fault.rule for fault in TARGET.faults(job)] == [rule]


def test_a_code_that_yaml_takes_for_a_number_is_a_text() -> None:
    options = SqlCriteriaOptions.model_validate({"values": {"consent": {True: [1, 1.5, True]}}})
    assert options.values == {"consent": {"true": ("1", "1.5", "true")}}


@given(hostile_texts())
def test_jinja_gives_back_what_went_in(text: str) -> None:
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    template = jinja2.Environment(keep_trailing_newline=True).from_string(jinja(unified))  # noqa: S701
    assert template.render() == unified


@given(hostile_texts())
def test_a_text_in_yaml_is_read_back_and_rendered(text: str) -> None:
    printable = "".join(sign for sign in text if sign.isprintable())
    read = yaml.safe_load(in_yaml(printable))
    assert jinja2.Environment().from_string(read).render() == printable  # noqa: S701


@given(hostile_texts())
def test_a_comment_is_one_line(text: str) -> None:
    assert len(comment(text).splitlines()) == 1
