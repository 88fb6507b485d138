"""Files of the ledger that were moved or renamed: found, and what was agreed stays in force."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.project.releasing import release
from tests.project.world import TODAY, agreed, state


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one release."""
    made = agreed(tmp_path)
    release(made, "1.2.0", TODAY)
    return made


def _found(root: Path) -> set[tuple[str, str, str]]:
    return {(item.rule, item.place.path, item.message) for item in state(root).findings}


def test_a_text_of_no_known_kind_is_a_finding(root: Path) -> None:
    (root / "dictionary/history/stage").rename(root / "dictionary/history/stages")
    rules = {(item.rule, item.place.path) for item in state(root).findings}
    assert ("history_altered", "dictionary/history/stages/mql/1.0.0.json") in rules


def test_signatures_of_a_renamed_folder_are_found(root: Path) -> None:
    (root / "dictionary/approvals/stage/mql").rename(root / "dictionary/approvals/stage/hot_lead")
    found = state(root)
    subject = Subject(found.dictionary, TODAY, found.ledger)
    orphans = [item.facts["entry"] for item in check(subject, ["ledger_orphan"])]
    assert orphans == ["stage/hot_lead"]


@pytest.mark.parametrize("name", ["approvals", "history", "releases"])
def test_a_renamed_folder_of_the_ledger_is_found(root: Path, name: str) -> None:
    (root / "dictionary" / name).rename(root / "dictionary" / f"{name}_old")
    assert ("file_stray", f"dictionary/{name}_old") in {
        (item.rule, item.place.path) for item in state(root).findings
    }


def test_a_renamed_entry_has_vanished_and_stays_in_force(root: Path) -> None:
    (root / "dictionary/stages/mql.yaml").unlink()
    found = state(root).standing
    assert found.vanished == ("stage/mql",)
    assert "stage/mql" in found.in_force.entries


@pytest.mark.parametrize(
    ("path", "moved"),
    [
        ("approvals/stage/mql/1.0.0-sales.yaml", "approvals/stage/mql/1.0.0-sales.yml"),
        ("approvals/stage/mql/1.0.0-sales.yaml", "approvals/stage/1.0.0-sales.yaml"),
        ("approvals/stage/mql/1.0.0-sales.yaml", "approvals/old/stage/mql/1.0.0-sales.yaml"),
        ("history/stage/mql/1.0.0.json", "history/stage/mql/1.0.0.JSON"),
        ("history/stage/mql/1.0.0.json", "history/mql.json"),
        ("releases/1.2.0.json", "releases/old/1.2.0.json"),
    ],
)
def test_a_file_that_nobody_would_read_is_found(root: Path, path: str, moved: str) -> None:
    target = root / "dictionary" / moved
    target.parent.mkdir(parents=True, exist_ok=True)
    (root / "dictionary" / path).rename(target)
    assert ("file_stray", f"dictionary/{moved}", "message_in_ledger") in _found(root)


def test_a_note_beside_the_ledger_is_in_nobodys_way(root: Path) -> None:
    for path in ("approvals/README.md", "releases/notes.txt", "history/.keep.json"):
        (root / "dictionary" / path).write_text("x", encoding="utf-8")
    assert _found(root) == set()
