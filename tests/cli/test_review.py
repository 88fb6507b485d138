"""`lexicon review`: how it ends, in which format and language, and of which revision it speaks."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import Ran, copy_of_ours, edit, lexicon
from tests.project.world import agree, agreed, put, raise_mql
from tests.tools import ROOT, need

DAY = ("--today", "2026-11-22")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A git repository with everything agreed on and committed."""
    agreed(tmp_path)
    _git(tmp_path, "init", "-q", "-b", "main")
    _commit(tmp_path, "first")
    return tmp_path


def _git(root: Path, *words: str) -> None:
    command = [need("git"), "-c", "user.name=x", "-c", "user.email=x@example.com", *words]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def _commit(root: Path, message: str) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", message)


def _review(root: Path, *arguments: str) -> Ran:
    return lexicon("review", *arguments, *DAY, folder=root)


def test_where_nothing_changed_it_says_so(root: Path) -> None:
    ran = _review(root, "main")
    assert (ran.code, ran.out, ran.err) == (0, "main → the working tree: no changes.\n", "")


def test_it_tells_the_consequences_first(root: Path) -> None:
    raise_mql(root)
    ran = _review(root, "main")
    assert ran.code == 0
    assert ran.out.startswith(
        "Who has yet to agree\n  Mql stage 2.0.0: waits for Marketing, Sales\n"
    )
    assert ran.out.endswith(
        "2 changes: 1 major, 1 patch. 1 definition waits for a yes."
        " 1 figure is no longer comparable.\n"
    )


def test_it_speaks_the_language_asked_for(root: Path) -> None:
    raise_mql(root)
    told = _review(root, "main", "--lang", "fr", "--format", "markdown").out
    assert "## Relecture des définitions" in told
    assert "### Qui doit encore donner son accord" in told


def test_programs_get_the_same_as_json(root: Path) -> None:
    raise_mql(root)
    document = json.loads(_review(root, "main", "--format", "json").out)
    assert [(item["entry"], sorted(item["teams"])) for item in document["approvals"]] == [
        ("stage/mql", ["marketing", "sales"])
    ]
    assert [item["version"] for item in document["figures"]] == ["2.0.0"]
    assert document["level"] == "major"
    assert {item["rule"] for item in document["changes"]} == {
        "criteria_tightened",
        "version_raised",
    }


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_same_review_gives_the_same_bytes(root: Path, form: str) -> None:
    raise_mql(root)
    first, second = (_review(root, "main", "--format", form).out for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("fail_on", "codes"),
    [("none", (0, 0, 0)), ("missing-approval", (0, 1, 1)), ("major", (0, 0, 1))],
)
def test_it_fails_on_what_it_is_told_to(
    root: Path, fail_on: str, codes: tuple[int, int, int]
) -> None:
    found = [_review(root, "main", "--fail-on", fail_on).code]
    put(root, "stages/lead.yaml", "What both teams", "Whatever both teams")
    put(root, "stages/lead.yaml", "version: 1.0.0", "version: 1.1.0")
    found.append(_review(root, "main", "--fail-on", fail_on).code)
    raise_mql(root)
    found.append(_review(root, "main", "--fail-on", fail_on).code)
    assert tuple(found) == codes


def test_of_another_branch_it_knows_what_was_agreed_there(root: Path) -> None:
    _git(root, "checkout", "-q", "-b", "stricter")
    raise_mql(root)
    agree(root, "stage/mql", teams=("sales",))
    _commit(root, "stricter")
    _git(root, "checkout", "-q", "main")
    assert "Mql stage 2.0.0: waits for Marketing\n" in _review(root, "main", "stricter").out


def test_so_it_does_of_another_folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = agreed(tmp_path_factory.mktemp("other"))
    raise_mql(other)
    agree(other, "stage/mql", teams=("marketing",))
    assert "Mql stage 2.0.0: waits for Sales\n" in _review(root, "main", str(other)).out


def test_questions_are_those_of_the_revision(root: Path) -> None:
    (root / "quizzes").mkdir()
    question = "{id: one, kind: true_false, about: stage/mql@1, use: practice, text: {en: Yes.}"
    quiz = f"questions: [{question}, key: true}}]\n"
    (root / "quizzes/funnel.yaml").write_text(quiz, encoding="utf-8")
    raise_mql(root)
    _commit(root, "stricter")
    (root / "quizzes/funnel.yaml").unlink()
    sentence = "one (quizzes/funnel.yaml) was written for version 1 of Mql stage"
    assert sentence in _review(root, "HEAD~1", "HEAD").out
    assert sentence not in _review(root, "HEAD~1").out


def test_an_approval_that_cannot_be_read_is_a_finding(root: Path) -> None:
    raise_mql(root)
    agree(root, "stage/mql", teams=("sales",))
    file = root / "dictionary/approvals/stage/mql/2.0.0-sales.yaml"
    file.write_bytes(b"<<<<<<< HEAD\n" + file.read_bytes())
    told = _review(root, "main").out
    assert "dictionary/approvals/stage/mql/2.0.0-sales.yaml:1: " in told
    assert "waits for Marketing, Sales" in told


@pytest.mark.parametrize("arguments", [["nothing"], ["main", "nothing"], ["git:nothing"]])
def test_what_cannot_be_compared_is_an_error(root: Path, arguments: list[str]) -> None:
    ran = _review(root, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("lexicon: cannot compare: no revision")


def test_a_file_that_cannot_be_read_is_an_error_too(root: Path) -> None:
    put(root, "stages/mql.yaml", "kind: stage", "kind: [stage")
    ran = _review(root, "main", "--format", "markdown")
    assert (ran.code, ran.out) == (2, "")
    assert "dictionary/stages/mql.yaml" in ran.err


def test_records_that_would_change_stage_are_told_where_there_are_records(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    edit(root / "dictionary/decisions/score_boundary.yaml", "at_least: 20", "at_least: 45")
    file = tmp_path / "c.csv"
    file.write_text(
        "id,email,consent,fit,lead_score,content_downloaded\n1,a@b.example,yes,good,30,yes\n",
        encoding="utf-8",
    )
    told = "1 record: from Marketing qualified lead (MQL) to Lead"
    for form in ("text", "markdown"):
        ran = lexicon("review", str(ROOT), str(root), "--data", str(file), "--format", form)
        assert (ran.code, ran.err) == (0, "")
        assert told in ran.out.replace("&#58;", ":").replace("&#40;", "(").replace("&#41;", ")")
    ran = lexicon("review", str(ROOT), str(root), "--data", str(file), "--format", "json")
    assert json.loads(ran.out)["impact"]["changed"] == 1
    ran = lexicon("review", str(root), str(root), "--data", str(file), "--lang", "fr")
    assert "Qui changerait d’étape\n  Sur 1 fiche, aucune ne changerait d’étape.\n" in ran.out
