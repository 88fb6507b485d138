"""A dictionary of one word, one language and three teams: every command copes with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.running import ROOT, copy_of_ours, lexicon

MANIFEST = """format: 1
name: {en: Words}
version: 0.1.0
languages: [en]
teams:
  growth: {names: {en: Growth}, head: head of growth}
  care: {names: {en: Care}, head: head of care}
  field: {names: {en: Field}, head: head of field}
approval: {major: [growth, care], minor: [owner], patch: [], sponsor: boss, decide_within: 2 w}
"""
WORD = """id: a
kind: term
version: 1.0.0
status: proposed
owner: growth
review_by: 2099-06-30
names: {en: {label: Apple, plural: Apples}}
definition: {en: A fruit that grows on a tree and is eaten.}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "dictionary" / "terms").mkdir(parents=True)
    (tmp_path / "dictionary" / "lexicon.yaml").write_text(MANIFEST, "utf-8")
    (tmp_path / "dictionary" / "terms" / "a.yaml").write_text(WORD, "utf-8")
    (tmp_path / "c.csv").write_text("id,email\n1,a@x.example\n", "utf-8")
    return tmp_path


FIRST = "lexicon new metric writes a first metric.\n"
NO_QUIZ = "The quiz was not looked at: give --database to see what was published of it.\n"


@pytest.mark.parametrize(
    ("command", "hint"), [("audit", ""), ("metrics", FIRST), ("weekly", NO_QUIZ)]
)
def test_records_are_read_where_no_stage_is_defined(root: Path, command: str, hint: str) -> None:
    ran = lexicon(command, "c.csv", folder=root)
    assert (ran.code, ran.err) == (0, hint)


def test_metrics_say_that_there_are_none(root: Path) -> None:
    assert "The dictionary has no metric" in lexicon("metrics", "c.csv", folder=root).out


def test_no_wave_opens_about_nothing(root: Path) -> None:
    ran = lexicon("adoption", "wave", "open", "--until", "2099-01-31", folder=root)
    assert ran.code == 2
    assert "no definition to ask about" in ran.err


def test_one_question_is_one_and_three_teams_are_all_of_them(root: Path) -> None:
    ran = lexicon("quiz", "take", "--team", "care", folder=root)
    assert "1 question. Answer" in ran.out
    assert "All together" in ran.out
    assert "0 answers are kept, out of 1 question." in ran.out


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_a_wave_is_due_until_its_last_day_and_not_the_day_after(tmp_path: Path, zone: str) -> None:
    root = copy_of_ours(tmp_path)
    shutil.copytree(ROOT / "quizzes", root / "quizzes")
    opened = lexicon("adoption", "wave", "open", "--until", "2099-01-31", folder=root, TZ=zone)
    assert (opened.code, "to 2099-01-31" in opened.out) == (0, True)
    lexicon("quiz", "take", "--team", "sales", folder=root)
    due = lexicon("adoption", "due", folder=root, TZ=zone).out.replace("\xa0", " ")
    assert "until 31 January 2099." in due
