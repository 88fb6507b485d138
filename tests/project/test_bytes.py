"""The same agreement whatever a checkout does to the ends of lines; nothing else is touched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lexicon.model.digest import digest
from lexicon.project.bumping import bump
from lexicon.project.deciding import reject_proposal
from lexicon.source.load import load
from tests.project.world import NOW, TODAY, agree, agreed, put, raise_mql, signing, state, tree
from tests.tools import ROOT

BOM = b"\xef\xbb\xbf"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with everything agreed on."""
    return agreed(tmp_path)


def _with_crlf(root: Path, start: bytes = b"") -> None:
    """Turn every file into what some checkouts and editors make of it."""
    for path, content in tree(root).items():
        (root / path).write_bytes(start + content.replace(b"\n", b"\r\n"))


@pytest.mark.parametrize("start", [b"", BOM])
def test_a_checkout_with_other_ends_of_lines_changes_nothing(root: Path, start: bytes) -> None:
    before = state(root)
    _with_crlf(root, start)
    after = state(root)
    assert after.findings == ()
    assert after.ledger == before.ledger
    assert dict(after.standing.proposals) == {}


def test_texts_of_several_lines_keep_their_digests_too(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "dictionary", tmp_path / "dictionary")
    ours = load(tmp_path).dictionary
    _with_crlf(tmp_path)
    theirs = load(tmp_path).dictionary
    assert ours is not None
    assert theirs is not None
    assert {name: digest(it) for name, it in theirs.entries.items()} == {
        name: digest(it) for name, it in ours.entries.items()
    }


@pytest.mark.parametrize("start", [b"", BOM])
def test_a_raised_version_leaves_every_other_byte(root: Path, start: bytes) -> None:
    _with_crlf(root, start)
    put(root, "stages/mql.yaml", "at_least: 20", "at_least: 30")
    file = root / "dictionary/stages/mql.yaml"
    before = file.read_bytes()
    (made,) = bump(root, (), TODAY)
    assert (made.before, made.after) == ("1.0.0", "2.0.0")
    assert file.read_bytes() == before.replace(b"version: 1.0.0", b"version: 2.0.0")
    assert before.startswith(start + b"# A comment")
    assert before.count(b"\r\n") == before.count(b"\n")


@pytest.mark.parametrize("start", [b"", BOM])
def test_a_rejected_text_gives_way_to_the_very_bytes_in_force(tmp_path: Path, start: bytes) -> None:
    root = agreed(tmp_path)
    file = root / "dictionary/stages/mql.yaml"
    written = start + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(written.replace(b"1.0.0", b"1.0.1").replace(b"What both", b"Whatever both"))
    put(root, "stages/mql.yaml", "version: 1.0.1", "version: 1.1.0")
    agree(root, "stage/mql", teams=("marketing",))
    in_force = file.read_bytes()
    raised = in_force.replace(b"at_least: 20", b"at_least: 30").replace(b"1.1.0", b"2.0.0")
    file.write_bytes(raised.replace(b"\r\n", b"\n"))
    made = reject_proposal(root, "stage/mql", signing("sales", "too strict"), NOW)
    assert "dictionary/stages/mql.yaml" in made.written
    assert file.read_bytes() == in_force
    assert in_force.startswith(start)


def test_an_approval_saved_by_another_editor_still_counts(root: Path) -> None:
    raise_mql(root)
    agree(root, "stage/mql", teams=("sales",))
    file = root / "dictionary/approvals/stage/mql/2.0.0-sales.yaml"
    file.write_bytes(BOM + file.read_bytes().replace(b"\n", b"\r\n"))
    assert state(root).findings == ()
    assert state(root).standing.proposals["stage/mql"].missing == ("marketing",)
