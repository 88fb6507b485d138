"""`lexicon diff`: what it compares and how it ends; where it cannot compare, it says so."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import ROOT, copy_of_ours, edit, lexicon
from tests.tools import need

MQL = "dictionary/stages/mql.yaml"


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Our dictionary, where sales keep the definition of an MQL."""
    root = copy_of_ours(tmp_path)
    edit(root / MQL, "owner: marketing", "owner: sales")
    return root


def _rules(*arguments: str | Path, folder: Path = ROOT) -> set[str]:
    ran = lexicon("diff", *arguments, "--format", "json", folder=folder)
    assert ran.err == ""
    return {change["rule"] for change in json.loads(ran.out)["changes"]}


def test_a_dictionary_is_the_same_as_itself() -> None:
    ran = lexicon("diff", ".", ".")
    assert (ran.code, ran.out, ran.err) == (0, ". → .: no changes.\n", "")


def test_head_is_the_working_tree_if_not_given(changed: Path) -> None:
    ran = lexicon("diff", ROOT, folder=changed)
    assert ran.code == 0
    assert "Marketing qualified lead: kept by Marketing → Sales (owner_changed" in ran.out
    assert "the working tree: 2 changes: 2 minor." in ran.out


def test_messages_come_in_the_language_asked_for(changed: Path) -> None:
    ran = lexicon("diff", ROOT, changed, "--lang", "fr")
    assert "Lead qualifié par le marketing\u00a0: tenu par Marketing → Commerce" in ran.out


def test_comments_quotes_and_the_order_of_keys_are_no_change(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    file = root / MQL
    edit(file, "id: mql\nkind: stage\n", "kind: 'stage'   # a comment\n\nid: \"mql\"\n")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert lexicon("diff", ROOT, root).out.endswith(": no changes.\n")


def test_breaking_fails_only_where_a_major_change_is(changed: Path) -> None:
    slight = lexicon("diff", ROOT, changed, "--breaking")
    assert slight.code == 0
    assert slight.out.endswith(": no major change. 2 others not shown.\n")
    (changed / "dictionary/procedures/weekly_review.yaml").unlink()
    grave = lexicon("diff", ROOT, changed, "--breaking", "--format", "json")
    assert grave.code == 1
    assert {change["level"] for change in json.loads(grave.out)["changes"]} == {"major"}


def test_without_breaking_a_major_change_is_no_failure(changed: Path) -> None:
    (changed / "dictionary/procedures/weekly_review.yaml").unlink()
    assert lexicon("diff", ROOT, changed).code == 0


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_the_same_comparison_gives_the_same_bytes(changed: Path, form: str) -> None:
    first, second = (lexicon("diff", ROOT, changed, "--format", form) for _ in range(2))
    assert first.out == second.out
    assert first.out.endswith("\n")


@pytest.mark.parametrize("breaking", [[], ["--breaking"]])
def test_an_unknown_revision_is_an_error(breaking: list[str]) -> None:
    ran = lexicon("diff", "no-such-revision", *breaking)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("lexicon: cannot compare: no revision 'no-such-revision'")


def test_a_file_that_cannot_be_read_is_an_error(changed: Path) -> None:
    edit(changed / MQL, "kind: stage", "kind: [stage")
    for arguments in ([ROOT, changed], [changed, ROOT]):
        ran = lexicon("diff", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert MQL in ran.err


def test_a_git_revision_is_compared_with_the_working_tree(changed: Path) -> None:
    git = [need("git"), "-c", "user.name=head of sales", "-c", "user.email=sales@example.com"]
    for words in (["init", "-q"], ["add", "dictionary"], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *words], cwd=changed, check=True)
    edit(changed / MQL, "owner: sales", "owner: marketing")
    assert _rules("HEAD", folder=changed) == {"owner_changed", "version_not_bumped"}
    assert _rules("HEAD", "HEAD", folder=changed) == set()
