"""Each decision is a commit of its own files, in the name of who decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.project.committing import NotCommitted, commit, gone, is_work_tree
from tests.tools import run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A work tree with a file that is committed, and two changes that concern nobody."""
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    for name in ("one", "other"):
        (tmp_path / name).write_text("before\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "First")
    (tmp_path / "other").write_text("half done\n")
    (tmp_path / "staged").write_text("staged\n")
    git(tmp_path, "add", "staged")
    return tmp_path


def git(root: Path, *arguments: str) -> str:
    return run(["git", "-C", root, *arguments])


def test_only_what_was_written_is_committed_in_the_name_given(root: Path) -> None:
    (root / "one").write_text("after\n")
    (root / "new").write_text("new\n")
    commit(root, ["one", "new"], "Sales agree to term/r0 2.0.0\n\nAt last.", "head of sales")
    assert git(root, "log", "-1", "--format=%an|%s|%b").strip() == (
        "head of sales|Sales agree to term/r0 2.0.0|At last."
    )
    assert git(root, "show", "--format=", "--name-only").split() == ["new", "one"]
    assert sorted(git(root, "status", "--porcelain").splitlines()) == [" M other", "A  staged"]


def test_a_file_that_is_gone_is_committed_as_gone(root: Path) -> None:
    (root / "one").unlink()
    assert gone(root, ".") == ("one",)
    commit(root, ["one"], "Dropped", "head of sales")
    assert git(root, "show", "--format=", "--name-status").split() == ["D", "one"]


def test_what_is_committed_already_is_no_commit(root: Path) -> None:
    commit(root, ["one"], "Nothing", "head of sales")
    assert git(root, "log", "-1", "--format=%s").strip() == "First"


def test_a_name_or_a_message_cannot_lead_git_astray(root: Path) -> None:
    (root / "one").write_text("after\n")
    commit(root, ["one"], "--amend\n", "head <of>\nsales: --exec")
    assert git(root, "log", "-1", "--format=%an|%s").strip() == "head of sales: --exec|--amend"


def test_what_a_hook_refuses_is_told(root: Path) -> None:
    hook = root / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho not on a Sunday >&2\nexit 1\n")
    hook.chmod(0o755)
    (root / "one").write_text("after\n")
    with pytest.raises(NotCommitted, match="not on a Sunday"):
        commit(root, ["one"], "Agreed", "head of sales")


def test_a_folder_outside_of_git_is_no_work_tree(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert is_work_tree(root)
    assert not is_work_tree(tmp_path_factory.mktemp("plain"))
