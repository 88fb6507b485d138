"""Other revisions are read as strictly as files, or the comparison is refused."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from lexicon.errors import LexiconError, ToolMissing
from lexicon.source.load import load
from lexicon.source.revision import RevisionUnknown, RevisionUnreadable, open_revision
from tests.tools import ROOT, need


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=head of sales", "-c", "user.email=sales@example.com"]
    settings = [*identity, "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]
    command = [need("git"), *settings, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Our dictionary inside a folder of a repository: `first` as it is, then MQL at 30 points."""
    root = tmp_path / "whole" / "inner"
    shutil.copytree(ROOT / "dictionary", root / "dictionary")
    _git(root.parent, "init", "--quiet")
    _commit(root, "first")
    mql = root / "dictionary/stages/mql.yaml"
    mql.write_text(mql.read_text("utf-8").replace("at_least: 20", "at_least: 30"), "utf-8")
    _commit(root, "second")
    return root


def _commit(root: Path, tag: str) -> None:
    _git(root.parent, "add", "--all")
    _git(root.parent, "commit", "--quiet", "--message", tag)
    _git(root.parent, "tag", tag)


def test_a_git_revision_is_the_dictionary_of_that_commit(repository: Path) -> None:
    ours = load(ROOT).dictionary
    assert ours is not None
    assert dict(open_revision(repository, "first").entries) == dict(ours.entries)


def test_what_is_not_committed_is_not_read(repository: Path) -> None:
    shutil.rmtree(repository / "dictionary/stages")
    mql = open_revision(repository, "HEAD").entries["stage/mql"]
    assert "30" in str(mql)


def test_a_folder_is_a_revision_too(repository: Path, tmp_path: Path) -> None:
    found = open_revision(tmp_path, str(repository))
    assert dict(found.entries) == dict(open_revision(repository, "second").entries)


def test_a_prefix_says_which_kind_is_meant(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(RevisionUnknown):
        open_revision(repository, f"git:{repository}")
    with pytest.raises(LexiconError):
        open_revision(tmp_path, "folder:first")
    assert open_revision(repository, "git:first").entries


@pytest.mark.parametrize("name", ["unheard-of", "", "--output=x", "first:dictionary", "a b"])
def test_an_unknown_revision_is_refused(repository: Path, name: str) -> None:
    with pytest.raises(LexiconError, match="cannot compare: no revision"):
        open_revision(repository, name)


def test_a_folder_without_history_has_no_revisions(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "dictionary", tmp_path / "dictionary")
    with pytest.raises(RevisionUnknown):
        open_revision(tmp_path, "HEAD")


def test_a_shallow_clone_says_how_to_get_the_rest(repository: Path, tmp_path: Path) -> None:
    address = repository.parent.as_uri()
    _git(tmp_path, "clone", "--quiet", "--no-tags", "--depth", "1", address, "shallow")
    with pytest.raises(RevisionUnknown, match="--unshallow"):
        open_revision(tmp_path / "shallow" / "inner", "git:HEAD~1")


def test_a_file_that_cannot_be_read_stops_the_comparison(repository: Path) -> None:
    (repository / "dictionary/terms/r0.yaml").write_text("id: [r0", "utf-8")
    _commit(repository, "broken")
    with pytest.raises(RevisionUnreadable, match=r"broken: .*dictionary/terms/r0\.yaml"):
        open_revision(repository, "broken")


def test_a_revision_without_a_dictionary_is_refused(repository: Path) -> None:
    shutil.rmtree(repository / "dictionary")
    (repository / "README").write_text("nothing here", "utf-8")
    _commit(repository, "gone")
    with pytest.raises(RevisionUnreadable, match="manifest_missing"):
        open_revision(repository, "gone")


def test_a_symbolic_link_stops_the_comparison(repository: Path) -> None:
    file = repository / "dictionary/terms/r0.yaml"
    file.unlink()
    file.symlink_to("sla.yaml")
    _commit(repository, "linked")
    with pytest.raises(LexiconError, match="symbolic link"):
        open_revision(repository, "linked")


def test_a_lost_object_stops_the_comparison(repository: Path) -> None:
    text = (repository / "dictionary/terms/r0.yaml").read_bytes()
    done = subprocess.run(
        [need("git"), "hash-object", "--stdin"], input=text, capture_output=True, check=True
    )
    name = done.stdout.decode().strip()
    (repository.parent / ".git/objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(LexiconError, match="missing"):
        open_revision(repository, "first")


def test_without_git_a_git_revision_cannot_be_read(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ToolMissing, match="git is not installed"):
        open_revision(repository, "git:first")
