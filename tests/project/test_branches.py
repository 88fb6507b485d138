"""Agreements made on branches of git merge without a conflict; where there is one, it is found."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from lexicon.project.deciding import approve_proposals
from tests.project.world import NOW, agree, agreed, put, raise_mql, signing, state
from tests.starter.jobs import commit, git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose branches `one` and `other` propose the same change."""
    agreed(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "first")
    raise_mql(tmp_path)
    commit(tmp_path, "stricter")
    for branch in ("one", "other"):
        git(tmp_path, "branch", branch)
    return tmp_path


def _agreed_on(root: Path, branch: str, team: str) -> None:
    git(root, "checkout", "-q", branch)
    agree(root, "stage/mql", teams=(team,))
    commit(root, f"{team} agree")


def test_two_teams_agree_on_two_branches(root: Path) -> None:
    _agreed_on(root, "one", "marketing")
    _agreed_on(root, "other", "sales")
    git(root, "merge", "-q", "--no-edit", "one")
    merged = state(root)
    assert (merged.findings, list(merged.standing.agreed)) == ((), ["stage/mql"])
    assert merged.standing.in_force.entries["stage/mql"].version == "2.0.0"
    made = approve_proposals(root, (), signing("sales"), NOW)
    assert made.in_force == ("stage/mql",)
    assert state(root).ledger.newest("stage/mql") is not None
    assert dict(state(root).standing.proposals) == {}


def test_the_same_yes_on_two_branches_conflicts_and_is_found(root: Path) -> None:
    _agreed_on(root, "one", "sales")
    git(root, "checkout", "-q", "other")
    approve_proposals(root, ("stage/mql",), signing("sales", "on the phone"), NOW)
    commit(root, "sales agree")
    with pytest.raises(subprocess.CalledProcessError):
        git(root, "merge", "-q", "--no-edit", "one")
    (finding,) = state(root).findings
    assert (finding.rule, finding.place.path) == (
        "merge_conflict",
        "dictionary/approvals/stage/mql/2.0.0-sales.yaml",
    )
    assert finding.place.line > 1


@pytest.mark.parametrize(
    "path",
    [
        "approvals/stage/mql/1.0.0-sales.yaml",
        "history/stage/mql/1.0.0.json",
    ],
)
def test_a_conflict_in_a_file_of_the_ledger_is_found_with_its_line(root: Path, path: str) -> None:
    file = root / "dictionary" / path
    first, rest = file.read_bytes().split(b"\n", 1)
    conflict = b"\n<<<<<<< ours\nversion: 1\n=======\nversion: 2\n>>>>>>> theirs\n"
    file.write_bytes(first + conflict + rest)
    (finding,) = state(root).findings
    assert (finding.rule, finding.place.path, finding.place.line) == (
        "merge_conflict",
        f"dictionary/{path}",
        2,
    )


def test_while_there_is_a_conflict_nobody_can_agree_to_anything(root: Path) -> None:
    file = root / "dictionary/approvals/stage/lead/1.0.0-sales.yaml"
    file.write_bytes(b"<<<<<<< ours\n" + file.read_bytes())
    made = approve_proposals(root, ("stage/mql",), signing("sales"), NOW)
    assert [finding.rule for finding in made.findings] == ["merge_conflict"]
    assert made.written == ()


def test_a_change_on_both_branches_is_no_longer_what_was_agreed_to(root: Path) -> None:
    _agreed_on(root, "one", "marketing")
    _agreed_on(root, "one", "sales")
    git(root, "checkout", "-q", "other")
    put(root, "stages/mql.yaml", "with one meaning", "with the very same meaning")
    commit(root, "words")
    git(root, "merge", "-q", "--no-edit", "one")
    merged = state(root)
    assert merged.findings == ()
    assert merged.standing.proposals["stage/mql"].needed_version == "3.0.0"
    assert "with one meaning" in merged.standing.in_force.entries["stage/mql"].definition["en"]
