"""What README and guides show can be typed as it stands, and answers what they say."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.running import Ran, lexicon
from tests.tools import ROOT

LANGUAGES = ("en", "fr")


def _guide(language: str, name: str) -> str:
    return (ROOT / "docs" / language / f"{name}.md").read_text("utf-8")


def _block(text: str, start: str) -> list[str]:
    """The lines of the block of code that begins with a text."""
    return text[text.index(f"```{start}") :].split("```")[1].strip("\n").split("\n")


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """The dictionary as a clone has it, with all that was agreed to, for a test to change."""
    shutil.copytree(ROOT / "dictionary", tmp_path / "dictionary")
    shutil.copytree(ROOT / "quizzes", tmp_path / "quizzes")
    return tmp_path


def _typed(line: str, folder: Path) -> Ran:
    command, *words = shlex.split(line, comments=True)
    assert command == "lexicon"
    return lexicon(*words, folder=folder)


def test_the_readme_brings_about_an_agreement_in_the_order_it_says(fresh: Path) -> None:
    lines = _block((ROOT / "README.md").read_text("utf-8"), "\nlexicon bump")
    ran = {line.split()[1]: _typed(line, fresh) for line in lines}
    assert {name: done.code for name, done in ran.items()} == dict.fromkeys(ran, 0)
    assert list(ran) == ["bump", "proposals", "approve", "release", "show"]
    assert "in force now" in ran["approve"].err + ran["approve"].out
    assert "still waits" not in ran["release"].err + ran["release"].out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_of_the_guide_is_where_the_guide_says(language: str, fresh: Path) -> None:
    guide = _guide(language, "audit")
    command, *shown = _block(guide, "\n$ lexicon classify")
    (fresh / "lead.json").write_text("\n".join(_block(guide, "json")[1:]), "utf-8")
    said = _typed(command.removeprefix("$ "), fresh).out.replace("\u00a0", " ").split("\n")
    head, skipped, *tail = shown
    assert (said[0], skipped.strip()) == (head, "…")
    assert said[-len(tail) - 1 : -1] == tail


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_of_the_past_had_something_in_force(language: str) -> None:
    (day,) = re.findall(r"`(lexicon show mql --as-of \S+)`", _guide(language, "maintainers"))
    assert _typed(day, ROOT).code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_for_developers_lists_every_target(language: str) -> None:
    listed = re.findall(r"^(\w+) ", lexicon("targets").out, re.MULTILINE)
    table = re.findall(r"^\| `(\w+)` \|", _guide(language, "developers"), re.MULTILINE)
    assert sorted(table) == sorted(listed)
