"""A crash, a full disk: all is readable, nothing is lost, and the same command completes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lexicon.project.deciding import comment_on
from lexicon.project.releasing import release
from tests.project.deeds import CRASHED, DEEDS, REFUSED
from tests.project.world import NOW, TODAY, agree, agreed, put, raise_mql, signing, state, tree
from tests.tools import ROOT

MOST = 20
"""Renames of the longest deed, and more."""


@pytest.fixture(params=DEEDS)
def deed(request: pytest.FixtureRequest) -> str:
    """The name of something that writes several files."""
    return str(request.param)


@pytest.fixture
def root(tmp_path: Path, deed: str) -> Path:
    """A project in which that can be done."""
    made = agreed(tmp_path / "project")
    if deed == "release":
        release(made, "1.0.0", TODAY)
        put(made, "stages/lead.yaml", "What both teams", "Whatever both teams")
        put(made, "stages/lead.yaml", "version: 1.0.0", "version: 1.1.0")
        agree(made, "stage/lead", teams=("marketing",))
    else:
        raise_mql(made)
        agree(made, "stage/mql", teams=("marketing",))
    return made


def _done(how: str, deed: str, root: Path, number: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.project.deeds", how, deed, str(root), str(number)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_crash_between_two_files_loses_nothing(root: Path, deed: str, tmp_path: Path) -> None:
    whole = Path(shutil.copytree(root, tmp_path / "whole"))
    assert _done("crash", deed, whole, MOST).returncode == 0
    for number in range(MOST):
        crashed = Path(shutil.copytree(root, tmp_path / f"crashed-{number}"))
        ended = _done("crash", deed, crashed, number)
        assert "Traceback" not in ended.stderr
        if ended.returncode == 0:
            break
        assert ended.returncode == CRASHED
        assert state(crashed).findings == ()
        assert set(tree(crashed)) >= set(tree(root))
        assert _done("crash", deed, crashed, MOST).returncode == 0
        assert state(crashed).findings == ()
        assert tree(crashed) == tree(whole)
    assert number >= 2


@pytest.mark.parametrize("size", [0, 60, 300])
def test_a_full_disk_changes_nothing(root: Path, deed: str, size: int) -> None:
    before = tree(root)
    ended = _done("full", deed, root, size)
    assert (ended.returncode, ended.stderr) == (REFUSED, "")
    assert ended.stdout.startswith("cannot write: ")
    assert ended.stdout.endswith("; nothing was changed")
    assert tree(root) == before


def test_a_file_that_cannot_be_replaced_changes_nothing(tmp_path: Path) -> None:
    root = agreed(tmp_path)
    raise_mql(root)
    before = tree(root)
    taken = root / "dictionary/approvals/stage/mql/2.0.0-sales.yaml"
    taken.mkdir()
    ended = _done("full", "approve", root, 1_000_000)
    assert ended.returncode == REFUSED
    assert tree(root) == before


def test_a_remark_of_the_same_moment_does_not_take_the_place_of_another(tmp_path: Path) -> None:
    root = agreed(tmp_path)
    raise_mql(root)
    for words in ("why?", "because"):
        comment_on(root, "stage/mql", signing("sales", words), NOW)
    said = [item.text for item in state(root).ledger.comments["stage/mql"]]
    assert sorted(said) == ["because", "why?"]
