"""The hooks for pre-commit, run by pre-commit itself in a repository of a firm."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.project.world import project, put
from tests.starter.jobs import commit, git
from tests.tools import ROOT, run

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: Any = yaml.safe_load(MANIFEST.read_text("utf-8"))


def test_pre_commit_understands_them() -> None:
    run([sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST])


def test_they_are_the_three_that_a_dictionary_needs() -> None:
    commands = {hook["id"]: hook["entry"] for hook in HOOKS}
    assert commands == {
        "lexicon-check": "lexicon check",
        "lexicon-generate-check": "lexicon generate --check",
        "lexicon-schema-check": "lexicon schema --check",
    }
    assert {hook["language"] for hook in HOOKS} == {"python"}


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """A repository of the same hooks that run the lexicon at hand: nothing is installed."""
    folder = tmp_path / "hooks"
    folder.mkdir()
    at_hand = [{**hook, "language": "system"} for hook in HOOKS]
    (folder / ".pre-commit-hooks.yaml").write_text(yaml.safe_dump(at_hand), encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "hooks")
    return folder


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """A firm's repository with a sound dictionary and its schema."""
    root = project(tmp_path / "firm")
    run([sys.executable, "-m", "lexicon", "schema"], root)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    return root


def _tried(firm: Path, hooks: Path, name: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PRE_COMMIT_HOME": str(firm.parent / "home"),
        "LC_ALL": "C.UTF-8",
    }
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), name]
    return subprocess.run(
        command, cwd=firm, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", [hook["id"] for hook in HOOKS])
def test_a_sound_dictionary_passes(firm: Path, hooks: Path, name: str) -> None:
    done = _tried(firm, hooks, name)
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout


def test_a_fault_stops_the_commit_and_says_where(firm: Path, hooks: Path) -> None:
    put(firm, "stages/mql.yaml", "field: score", "field: scoer")
    git(firm, "add", "-A")
    done = _tried(firm, hooks, "lexicon-check")
    assert done.returncode == 1
    assert "dictionary/stages/mql.yaml:" in done.stdout
    assert "(criteria_unknown_field)" in done.stdout


def test_what_does_not_concern_the_dictionary_is_not_checked(firm: Path, hooks: Path) -> None:
    commit(firm, "first")
    (firm / "README.md").write_text("# Words\n", encoding="utf-8")
    git(firm, "add", "-A")
    assert "(no files to check)Skipped" in _tried(firm, hooks, "lexicon-check").stdout
