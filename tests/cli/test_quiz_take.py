"""`lexicon quiz take`: a quiz that nobody can lose, by typing letters."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lexicon.adoption.attempts.waves import Campaign, open_wave
from lexicon.adoption.store.responses import evidence
from lexicon.cli.taking import Wanted, take
from lexicon.errors import LexiconError
from lexicon.quiz.bank import read_bank
from lexicon.quiz.pool import pool
from lexicon.source.load import load
from tests.adoption.stores import NOW, Clock, file_url, opened
from tests.cli.running import ROOT
from tests.cli.terminal import interrupt, read_until, terminal

QUESTIONS = """\
questions:
  - id: {use}_{number}
    kind: choice
    about: stage/mql@2
    use: {use}
    {form}
    text: {{en: 'What "counts", {number}?', fr: 'Qu''est-ce qui "compte" : {number} ?'}}
    options:
      yes_it_is: {{en: Interest, fr: L'intérêt}}
      no_it_is_not: {{en: Size, fr: La taille}}
      nor_this: {{en: Age, fr: L'âge}}
    key: yes_it_is
    feedback: {{no_it_is_not: {{en: Size is fit., fr: La taille est l'adéquation.}}}}
    explanation: {{en: Interest decides., fr: L'intérêt décide.}}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our dictionary with five questions of one kind about the MQL."""
    root = tmp_path_factory.mktemp("firm")
    (root / "dictionary").symlink_to(ROOT / "dictionary")
    (root / "quizzes").mkdir()
    for number in range(1, 6):
        use, form = ("practice", "") if number < 4 else ("measure", "form: a")
        text = QUESTIONS.format(number=number, use=use, form=form)
        (root / "quizzes" / f"q{number}.yaml").write_text(text, encoding="utf-8")
    return root


def _typed(text: str, *arguments: str) -> tuple[int, str]:
    """The command with its answers on standard input."""
    command = [sys.executable, "-m", "lexicon", "quiz", "take", *arguments]
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, input=text, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


def _answered(url: str) -> list[bool]:
    with opened(url) as store, store.reading() as connection:
        return [item.right for item in evidence(connection)]


def _letter(said: str, text: str) -> str:
    """The letter of an option that is shown."""
    found = re.findall(rf"^  (\w)\) {text}$", said, re.MULTILINE)
    return str(found[-1])


def test_ctrl_c_loses_nothing_and_the_next_start_goes_on(project: Path, tmp_path: Path) -> None:
    arguments = (str(project), "--database", file_url(tmp_path), "--team", "sales", "--count", "3")
    with terminal("quiz", "take", *arguments, "--entries", "stage/mql") as (process, ours):
        said = read_until(ours, "Your answer: ")
        assert f"Answers are kept in {tmp_path / 'adoption.sqlite'}" in said
        assert "(1/3) What “counts”" in said
        os.write(ours, f"{_letter(said, 'Interest')}\n".encode())
        said = read_until(ours, "Your answer: ")
        assert "Right." in said
        assert "Marketing qualified lead (MQL):" in said
        interrupt(process)
        said = read_until(ours, "To go on: lexicon quiz take")
        assert "1 answer is kept, out of 3 questions." in said
        assert process.wait() == 0
    assert _answered(file_url(tmp_path)) == [True]
    with terminal("quiz", "take", *arguments) as (_, ours):
        said = read_until(ours, "Your answer: ")
        assert "You go on where you left: question 2 of 3." in said
        assert "(2/3)" in said


def test_to_the_end_in_french_by_numbers(project: Path, tmp_path: Path) -> None:
    arguments = ("--database", file_url(tmp_path), "--count", "2", "--lang", "fr")
    code, said = _typed("9\nzz\n2\n2\n", str(project), *arguments, "--entries", "stage/mql")
    assert code == 0
    assert said.count("Une seule lettre, de a à c.") == 2
    assert "Qu’est-ce qui «\u00a0compte\u00a0»" in said
    assert "L’intérêt décide." in said
    assert re.search(r"Terminé\u00a0: \d sur 2 justes\.", said)
    assert len(_answered(file_url(tmp_path))) == 2


def test_the_end_of_the_input_is_a_stop_like_any_other(project: Path, tmp_path: Path) -> None:
    url = file_url(tmp_path)
    code, said = _typed("a\n", str(project), "--database", url, "--person", "blue fox")
    assert code == 0
    assert f"lexicon quiz take {project} --person 'blue fox' --database {url}" in said
    assert len(_answered(url)) == 1


def test_a_wave_tells_at_the_end_and_is_answered_once(project: Path, tmp_path: Path) -> None:
    url = file_url(tmp_path)
    dictionary = load(project).dictionary
    assert dictionary is not None
    with opened(url, Clock()) as store:
        questions = pool(read_bank(project).questions, dictionary, "measure")
        far = NOW.replace(year=2096)
        campaign = Campaign(("stage/mql",), (), NOW.replace(year=2000), far, 2)
        open_wave(store, campaign, questions)
    arguments = (str(project), "--database", url, "--team", "sales", "--wave", "w1")
    code, said = _typed("a\n", *arguments)
    assert (code, "Interest decides." in said) == (0, False)
    code, said = _typed("b\n", *arguments)
    assert said.count("Interest decides.") == 2
    assert len(_answered(url)) == 2
    code, said = _typed("c\n", *arguments)
    assert len(_answered(url)) == 2
    code, said = _typed("", str(project), "--database", url, "--person", "x", "--wave", "w1")
    assert code == 2
    assert "there is no wave 'w1' for you" in said


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"team": "support"}, "unknown team 'support'; there are: marketing, sales"),
        ({"entries": ("stage/mqk",)}, "unknown entry 'stage/mqk'"),
        ({"language": "de"}, "unknown language 'de'"),
        ({"database": "redis://x"}, "a store is sqlite:///PATH or postgresql://"),
        ({"wave": "w7"}, "there is no wave 'w7' for you"),
        ({"person": "\x1b[31m"}, "--person: a short name is needed"),
        ({"entries": ("field/consent",)}, "there is no question about this"),
    ],
)
def test_what_there_is_not_is_refused(
    wanted: dict[str, Any], said: str, project: Path, tmp_path: Path
) -> None:
    with pytest.raises(LexiconError, match=re.escape(said)):
        take(replace(_wanted(project, tmp_path), **wanted))


def test_who_takes_part_for_one_team_answers_for_no_other(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = replace(_wanted(project, tmp_path), person="blue fox", team="sales")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    take(wanted)
    with pytest.raises(LexiconError, match="blue fox takes part for team 'sales'"):
        take(replace(wanted, team="marketing"))


def _wanted(project: Path, folder: Path) -> Wanted:
    return Wanted(project, file_url(folder), "", "", (), "", 10, "en", "lexicon quiz take")
