"""`lexicon people export`, `erase`, `retention`: what is kept, and how it goes."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.listing_people import add, project_with_file, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with_file(tmp_path)


def test_somebody_is_told_all_and_then_forgotten(project: Path) -> None:
    add(project)
    told = json.loads(run(project, "export", "a@x.example").stdout)
    assert told["identity"] == [
        {"person": told["person"][0]["id"], "email": "a@x.example", "name": "=1+1", "subject": None}
    ]
    kept = run(project, "erase", "a@x.example", input="n\n")
    assert (kept.exit_code, "Nothing was erased" in kept.stderr) == (1, True)
    gone = run(project, "erase", "a@x.example", input="y\n")
    assert gone.stdout.startswith("a@x.example is erased. 0 answers stay as nobody\u2019s")
    assert run(project, "erase", "b@x.example", "--delete", "--yes").exit_code == 0
    assert "Nobody is on the list yet" in run(project, "list").stderr


def test_who_was_not_here_for_long_is_named_before_being_erased(project: Path) -> None:
    add(project)
    nobody = run(project, "retention", "--dry-run").stdout
    assert nobody.startswith("Everybody has been here since")
    with sqlite3.connect(project / ".lexicon" / "adoption.sqlite") as store:
        for table, column in (("person", "created_at"), ("roster_event", "at")):
            store.execute(f"UPDATE {table} SET {column} = '2001-01-03 10:00:00'")  # noqa: S608
    named = run(project, "retention", "--dry-run").stdout.splitlines()[1:]
    assert named == [
        f"{name}@x.example (sales), last here in the week of 2001-01-01" for name in "ab"
    ]
    assert "2 people who had not been here" in run(project, "retention").stdout
    assert "Everybody has been here" in run(project, "retention").stdout


@pytest.mark.parametrize("time", ["24", "0m", "two years", "-1m", "9999m"])
def test_a_time_is_months_or_years(project: Path, time: str) -> None:
    assert run(project, "retention", "--older-than", time).exit_code == 2
