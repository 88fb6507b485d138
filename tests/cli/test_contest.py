"""`lexicon adoption contest`: off, until the firm asks for it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import copy_of_ours, edit, lexicon


def test_it_is_off_until_the_manifest_turns_it_on(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    ran = lexicon("adoption", "contest", root)
    assert ran.code == 2
    assert "write `adoption: {contest: true}` in the manifest" in ran.err
    edit(root / "dictionary/lexicon.yaml", "targets:", "adoption: {contest: true}\ntargets:")
    ran = lexicon("adoption", "contest", root)
    assert (ran.code, "No wave is closed yet." in ran.out) == (0, True)
