"""`lexicon adoption agreement --answers` as a person runs it."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.running import lexicon

HEAD = "person,team,scenario,answer\n"


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Two teams of six who differ on one of our own cases."""
    rows = []
    for team, said in (("marketing", "sal"), ("sales", "sql")):
        for at in range(6):
            other = "sql" if said == "sal" else "sal"
            rows.append(f"{team}{at},{team},second_meeting_agreed,{said if at > 1 else other}\n")
    file = tmp_path / "answers.csv"
    file.write_text(HEAD + "".join(rows), encoding="utf-8")
    return file


def test_our_own_words_tell_the_case_and_the_sentence_to_rewrite(answers: Path) -> None:
    ran = lexicon("adoption", "agreement", "--answers", answers)
    assert (ran.code, ran.err) == (0, "")
    assert "The case that divides you" in ran.out
    assert "Marketing: 4 of 6 say SAL and 2 say SQL." in ran.out
    assert "The sentence of SQL to look at again:" in ran.out
    assert "(dictionary/compare/sal-or-sql.html)" in ran.out
    assert "29 more are needed" in ran.out


def test_without_a_project_names_are_as_they_were_collected(answers: Path, tmp_path: Path) -> None:
    ran = lexicon("adoption", "agreement", "--answers", answers, "--lang", "fr", folder=tmp_path)
    assert ran.code == 0
    assert "Marketing\u00a0: 4 personnes sur 6 disent sal et 2 disent sql." in ran.out


def test_the_same_figures_for_programs_and_spreadsheets(answers: Path, tmp_path: Path) -> None:
    asked = ("adoption", "agreement", "--answers", answers, "--format")
    figures = json.loads(lexicon(*asked, "json", folder=tmp_path).out)
    rows = list(csv.DictReader(StringIO(lexicon(*asked, "csv", folder=tmp_path).out)))
    votes = [side["votes"] for side in figures["contests"][0]["sides"]]
    assert votes == [[["sal", 4], ["sql", 2]], [["sql", 4], ["sal", 2]]]
    assert [(row["team"], row["answer"], row["votes"]) for row in rows] == [
        ("marketing", "sal", "4"),
        ("marketing", "sql", "2"),
        ("sales", "sql", "4"),
        ("sales", "sal", "2"),
    ]


def test_faulty_lines_are_told_all_at_once(tmp_path: Path) -> None:
    file = tmp_path / "faulty.csv"
    file.write_text(f"{HEAD}p1,sales,s1\np2,sales,s1,\n", encoding="utf-8")
    ran = lexicon("adoption", "agreement", "--answers", file, folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "lexicon: 2 faults; nothing was worked out",
        f"{file}:2: no answer",
        f"{file}:3: no answer",
    ]


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    file = tmp_path / "hostile.csv"
    script = "<script>alert(1)</script>"
    rows = [f'p{at},{script},=1+1,"<img src=x onerror=alert(1)>{at % 2}"\n' for at in range(6)]
    file.write_text(HEAD + "".join(rows), encoding="utf-8")
    asked = ("adoption", "agreement", "--answers", file, "--format")
    page = lexicon(*asked, "html", folder=tmp_path).out
    assert "<script" not in page
    assert "<img" not in page
    assert "'=1+1" in lexicon(*asked, "csv", folder=tmp_path).out
