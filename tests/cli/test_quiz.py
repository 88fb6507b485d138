"""`lexicon quiz`: what there is, what is missing, and files for other programs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from lexicon.errors import UnknownName
from tests.cli.running import ROOT, copy_of_ours, edit, lexicon


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    copy_of_ours(tmp_path)
    shutil.copytree(ROOT / "quizzes", tmp_path / "quizzes")
    return tmp_path


def test_our_own_questions_lack_nothing() -> None:
    listed = json.loads(lexicon("quiz", "list", "--format", "json").out)
    assert {row["entry"]: row["missing"] for row in listed if row["missing"]} == {}
    assert len(listed) == 11


def test_what_is_missing_is_said(ours: Path) -> None:
    (ours / "quizzes" / "sal.yaml").unlink()
    edit(ours / "quizzes" / "lead.yaml", "use: practice", "use: measure")
    ran = lexicon("quiz", "list", ours, "--lang", "fr")
    assert "0 questions d’entraînement sur 3" in ran.out
    assert "2 questions d’entraînement sur 3" in ran.out
    assert "0 questions de mesure sur 3 dans la forme a" in ran.out


def test_a_project_without_quizzes_lacks_all_and_is_checked_all_the_same(ours: Path) -> None:
    shutil.rmtree(ours / "quizzes")
    assert "0 of 3 practice questions" in lexicon("quiz", "list", ours).out
    assert lexicon("check", ours).out.endswith("nothing to mend.\n")


def test_a_check_reads_the_questions_too(ours: Path) -> None:
    edit(ours / "quizzes" / "client.yaml", "kind: choice", "kind: riddle")
    edit(ours / "quizzes" / "mql.yaml", "lead_score: 19", "lead_score: 20")
    ran = lexicon("check", ours)
    assert ran.code == 1
    assert "(value_unknown)" in ran.out
    assert "quizzes/mql.yaml:" in ran.out
    assert "(quiz_key_moved)" in ran.out


def test_faulty_questions_are_not_listed(ours: Path) -> None:
    edit(ours / "quizzes" / "client.yaml", "kind: choice", "kind: riddle")
    ran = lexicon("quiz", "list", ours)
    assert ran.code == 2
    assert "quizzes/client.yaml" in ran.err


def test_questions_that_measure_stay_at_home(ours: Path) -> None:
    made = lexicon("quiz", "export", "csv", "--project", ours).out
    assert ",practice," in made
    assert ",measure," not in made


def test_whoever_takes_them_along_is_warned(ours: Path) -> None:
    ran = lexicon("quiz", "export", "csv", "--project", ours, "--with-measure")
    assert ",measure," in ran.out
    assert ran.err.startswith("warning: this file holds measure questions")


def test_one_entry_alone_is_written_to_a_file(ours: Path) -> None:
    file = ours / "quiz.xml"
    arguments = ("--about", "stage/sal", "--lang", "fr", "--output", file)
    ran = lexicon("quiz", "export", "moodle", "--project", ours, *arguments)
    names = [item.findtext("name/text") for item in fromstring(file.read_text("utf-8"))]  # noqa: S314  our own
    assert ran.out == ""
    assert names == [None, "i_take_it", "what_accepting_means", "rule_accepts"]


def test_gift_says_that_it_has_no_order(ours: Path) -> None:
    arguments = ("--about", "stage/client", "--project", ours)
    ran = lexicon("quiz", "export", "gift", *arguments)
    assert "1 question to put in order became a matching question" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gift", "--about", "stage/mqk"), "unknown entry 'stage/mqk'"),
        (("kahoot",), "'kahoot' is not one of"),
    ],
)
def test_what_there_is_not_is_refused(arguments: tuple[str, ...], said: str) -> None:
    ran = lexicon("quiz", "export", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_of_very_many_entries_only_those_like_the_name_are_told() -> None:
    known = (*(f"term/word_{number}" for number in range(100)), "stage/mql")
    told = str(UnknownName("entry", "stage/mqk", known))
    assert told == "unknown entry 'stage/mqk'; there are: stage/mql and 100 others"
