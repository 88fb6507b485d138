"""What was agreed or released and then edited, deleted or renamed is found, and decides nothing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lexicon.model.digest import digest_of_agreed, digest_of_release
from lexicon.model.released import TextLost, released
from lexicon.project.deciding import approve_proposals, reject_proposal
from lexicon.project.releasing import release
from lexicon.source.revision import RevisionUnreadable, open_revision
from tests.project.world import NOW, TODAY, agree, agreed, put, raise_mql, signing, state, tree

HISTORY = "dictionary/history/stage/mql/1.0.0.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with three releases."""
    made = agreed(tmp_path)
    release(made, "1.0.0", date(2026, 3, 1))
    for number in (1, 2):
        put(made, "stages/lead.yaml", "What ", f"What {'ever ' * number}")
        put(made, "stages/lead.yaml", f"version: 1.{number - 1}.0", f"version: 1.{number}.0")
        agree(made, "stage/lead", teams=("marketing",))
        release(made, f"1.{number}.0", date(2026, 3 + number, 1))
    assert [item.version for item in state(made).ledger.releases] == ["1.0.0", "1.1.0", "1.2.0"]
    return made


def _found(root: Path) -> set[tuple[str, str, str]]:
    return {(item.rule, item.place.path, item.message) for item in state(root).findings}


def _edit(root: Path, path: str, **values: object) -> None:
    """Change some of a JSON file, and write it as it was laid out."""
    file = root / path
    data = json.loads(file.read_bytes()) | values
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def test_an_edited_text_in_force_is_found_and_stops_every_decision(root: Path) -> None:
    put(root, "history/stage/mql/1.0.0.json", '"at_least": 20', '"at_least": 10')
    assert _found(root) == {("history_altered", HISTORY, "message")}
    raise_mql(root)
    before = tree(root)
    for made in (
        approve_proposals(root, ("stage/mql",), signing("sales"), NOW),
        reject_proposal(root, "stage/mql", signing("sales", "no"), NOW),
    ):
        assert [item.rule for item in made.findings] == ["history_altered"]
        assert made.written == ()
    assert tree(root) == before


def test_who_edits_its_digest_too_is_found_by_what_was_signed_and_released(root: Path) -> None:
    file = root / HISTORY
    put(root, "history/stage/mql/1.0.0.json", '"at_least": 20', '"at_least": 10')
    entry = json.loads(file.read_bytes())["entry"]
    _edit(root, HISTORY, digest=digest_of_agreed(entry))
    found = state(root)
    assert found.findings == ()
    with pytest.raises(TextLost):
        released(found.ledger.releases[-1], found.ledger)
    assert "stage/mql" in found.standing.proposals


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        ("1.0.0", {("1.0.0", "message")}),
        ("1.1.0", {("1.1.0", "message")}),
        ("1.2.0", {("1.2.0", "message")}),
    ],
)
def test_an_edited_release_is_found(
    root: Path, edited: str, expected: set[tuple[str, str]]
) -> None:
    _edit(root, f"dictionary/releases/{edited}.json", date="2026-01-01")
    assert _found(root) == {
        ("release_altered", f"dictionary/releases/{version}.json", message)
        for version, message in expected
    }


@pytest.mark.parametrize("edited", ["1.0.0", "1.1.0"])
def test_who_edits_its_digest_too_is_found_by_the_next_release(root: Path, edited: str) -> None:
    path = f"dictionary/releases/{edited}.json"
    _edit(root, path, date="2026-01-01")
    made = next(item for item in state(root).ledger.releases if item.version == edited)
    _edit(root, path, digest=digest_of_release(made))
    following = {"1.0.0": "1.1.0", "1.1.0": "1.2.0"}[edited]
    assert _found(root) == {
        ("release_altered", f"dictionary/releases/{following}.json", "message_chain")
    }


@pytest.mark.parametrize(
    ("gone", "following", "message"),
    [("1.0.0", "1.1.0", "message_first"), ("1.1.0", "1.2.0", "message_chain")],
)
def test_a_deleted_release_is_found_by_the_next_one(
    root: Path, gone: str, following: str, message: str
) -> None:
    (root / f"dictionary/releases/{gone}.json").unlink()
    assert _found(root) == {("release_altered", f"dictionary/releases/{following}.json", message)}


def test_nothing_is_compared_with_a_release_that_cannot_be_trusted(root: Path) -> None:
    _edit(root, "dictionary/releases/1.1.0.json", date="2026-01-01")
    with pytest.raises(RevisionUnreadable):
        open_revision(root, "1.2.0")


def test_nothing_is_released_on_such_ground(root: Path) -> None:
    _edit(root, "dictionary/releases/1.1.0.json", date="2026-01-01")
    before = tree(root)
    made = release(root, "1.3.0", TODAY)
    assert "release_altered" in {item.rule for item in made.findings}
    assert tree(root) == before


def test_a_release_is_not_cut_twice(root: Path) -> None:
    before = tree(root)
    made = release(root, "1.2.0", TODAY)
    assert [(item.rule, item.message) for item in made.findings] == [
        ("release_version", "message_exists")
    ]
    assert tree(root) == before


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("releases/1.2.0.json", b"{"),
        ("releases/1.2.0.json", b"[]"),
        ("releases/1.2.0.json", b"\xff"),
        ("releases/1.2.0.json", b""),
        ("releases/1.2.0.json", b"[" * 100_000),
        ("history/stage/mql/1.0.0.json", b'{"digest": 1}'),
        ("history/stage/mql/1.0.0.json", b"null"),
        ("history/stage/mql/1.0.0.json", b'{"entry": {"version": "x"}}'),
        ("approvals/stage/mql/1.0.0-sales.yaml", b"- a\n"),
        ("approvals/stage/mql/1.0.0-sales.yaml", b"\x00"),
    ],
)
def test_whatever_a_file_of_the_ledger_holds_is_a_finding(
    root: Path, path: str, content: bytes
) -> None:
    (root / "dictionary" / path).write_bytes(content)
    assert f"dictionary/{path}" in {item.place.path for item in state(root).findings}
