"""Two teams agree to an exact text, or do not, at a terminal."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from tests.cli.running import edit, lexicon
from tests.cli.words_agreed import (
    FIT,
    FIT_FILE,
    MARKETING,
    SALES,
    SCORE_FILE,
    agreed_words,
    make_score_decimal,
    proposals,
    words,
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two words that nobody has agreed to."""
    return words(tmp_path)


@pytest.fixture
def agreed(tmp_path: Path) -> Path:
    """The two in force."""
    return agreed_words(tmp_path)


def test_one_team_alone_brings_nothing_into_force(project: Path) -> None:
    said = lexicon("approve", "fit", *MARKETING, folder=project)
    assert said.out == "term/fit 1.0.0: Marketing agrees. Still waits for Sales.\n"
    assert not (project / "dictionary/history/term/fit/1.0.0.json").exists()
    (waiting,) = (it for it in proposals(project) if it["entry"] == "term/fit")
    assert (waiting["missing"], waiting["approved_by"]) == (["sales"], ["marketing"])


def test_the_second_team_brings_it_into_force(project: Path) -> None:
    lexicon("approve", "fit", *MARKETING, folder=project)
    said = lexicon("approve", "fit", *SALES, folder=project)
    assert said.out == "term/fit 1.0.0: in force now.\n"
    kept = json.loads((project / "dictionary/history/term/fit/1.0.0.json").read_text())
    assert "\n".join(kept["source"]) == FIT
    folder = project / "dictionary/history/term/fit"
    assert [file.name for file in folder.iterdir()] == ["1.0.0.json"]


def test_one_person_cannot_sign_for_two_teams(project: Path) -> None:
    lexicon("approve", "fit", *MARKETING, folder=project)
    said = lexicon(
        "approve", "fit", "--team", "sales", "--reviewer", "Head of  Marketing", folder=project
    )
    assert said.code == 1
    assert "approver_for_two_teams" in said.err
    assert not (project / "dictionary/approvals/term/fit/1.0.0-sales.yaml").exists()


def test_an_edit_voids_the_agreement_and_the_check_shows_the_words(project: Path) -> None:
    lexicon("approve", "fit", *MARKETING, folder=project)
    edit(project / FIT_FILE, "How well a firm", "How badly a firm")
    said = lexicon("check", folder=project)
    assert "How [-well-]{+badly+} a firm" in said.out
    assert "(approval_void)" in said.out


def test_a_comment_or_a_new_line_voids_nothing(project: Path) -> None:
    lexicon("approve", "fit", *MARKETING, folder=project)
    file = project / FIT_FILE
    file.write_text(f"# another remark\n{FIT}\n\n", encoding="utf-8")
    assert "approval_void" not in lexicon("check", "--all", folder=project).out


def test_the_text_in_force_stays_published_while_a_change_waits(agreed: Path) -> None:
    manifest = agreed / "dictionary/lexicon.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text + "targets: {json_schema: {output: out}}\n", encoding="utf-8")
    make_score_decimal(agreed)
    shown = lexicon("show", "score", folder=agreed)
    assert "field/score 1.0.0" in shown.out
    assert "Proposed as version 2.0.0:\n  · Kind of value: whole number → number" in shown.out


def test_a_change_of_meaning_needs_both_teams_and_an_addition_only_the_owner(agreed: Path) -> None:
    make_score_decimal(agreed)
    edit(
        agreed / FIT_FILE,
        "definition:",
        "notes: {en: Ask sales., fr: Demandez au commerce.}\ndefinition:",
    )
    lexicon("bump", folder=agreed)
    found = {str(it["entry"]): (it["level"], it["missing"]) for it in proposals(agreed)}
    assert found == {
        "field/score": ("major", ["marketing", "sales"]),
        "term/fit": ("minor", ["marketing"]),
    }
    assert lexicon("approve", "fit", *MARKETING, folder=agreed).out.endswith("in force now.\n")


def test_bump_writes_the_version_and_leaves_every_other_byte(agreed: Path) -> None:
    file = agreed / FIT_FILE
    changed = FIT.replace("well", "badly").replace("\n", "\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + changed.encode())
    said = lexicon("bump", folder=agreed)
    assert said.out == "term/fit: 1.0.0 → 1.1.0 (definition_changed)\n"
    expected = changed.replace("version: 1.0.0", "version: 1.1.0")
    assert file.read_bytes() == b"\xef\xbb\xbf" + expected.encode()
    assert lexicon("bump", folder=agreed).out == "No version has to change.\n"


def test_a_version_that_does_not_tell_cannot_be_approved(agreed: Path) -> None:
    edit(agreed / SCORE_FILE, "type: integer", "type: decimal")
    said = lexicon("approve", "score", *SALES, folder=agreed)
    assert said.code == 1
    assert "version_not_bumped" in said.err


def test_a_draft_cannot_be_approved(project: Path) -> None:
    edit(project / FIT_FILE, "status: proposed", "status: draft")
    said = lexicon("approve", "fit", *MARKETING, folder=project)
    assert (said.code, "approval_of_draft" in said.err) == (1, True)


def test_a_rejection_brings_back_the_text_to_the_last_byte_and_keeps_the_reason(
    agreed: Path,
) -> None:
    before = (agreed / SCORE_FILE).read_bytes()
    make_score_decimal(agreed)
    lexicon("approve", "score", *MARKETING, folder=agreed)
    said = lexicon("reject", "score", *SALES, "--reason", "Half points help nobody.", folder=agreed)
    assert said.code == 0
    assert (agreed / SCORE_FILE).read_bytes() == before
    (kept,) = (agreed / "dictionary/rejections/field/score").iterdir()
    assert "reason: Half points help nobody." in kept.read_text(encoding="utf-8")
    (text,) = (agreed / "dictionary/history/field/score").glob("2.0.0+*.json")
    assert json.loads(text.read_text())["entry"]["type"] == "decimal"
    assert proposals(agreed) == []
    assert lexicon("check", folder=agreed).code == 0


def test_a_rejected_new_word_is_a_draft_again(project: Path) -> None:
    lexicon("reject", "fit", *SALES, "--reason", "Not ours.", folder=project)
    assert (project / FIT_FILE).read_text() == FIT.replace("status: proposed", "status: draft")


def test_the_sponsor_decides_only_when_the_teams_have_not(project: Path) -> None:
    sponsor = ("approve", "fit", "--sponsor", "--reviewer", "general manager")
    early = lexicon(*sponsor, folder=project)
    assert (early.code, "sponsor_too_early" in early.err) == (1, True)
    long_ago = time.time() - 15 * 24 * 3600
    os.utime(project / FIT_FILE, (long_ago, long_ago))
    assert lexicon(*sponsor, folder=project).out == "term/fit 1.0.0: in force now.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("approve", *SALES),
        ("approve", "fit", "--reviewer", "head of sales"),
        ("approve", "fit", "--team", "sales", "--sponsor", "--reviewer", "head of sales"),
        ("approve", "nothing", *SALES),
        ("approve", "fit", "--team", "finance", "--reviewer", "head of finance"),
        ("reject", "fit", *SALES, "--reason", "  "),
        ("show", "fit", "--as-of", "2026-03-01", "--release", "1.0.0"),
        ("release", "one"),
        ("proposals", "--team", "finance"),
        ("bump", "nothing"),
        ("deprecate", "fit", "--reason", "en=Only in English."),
        ("check", "--baseline", "nowhere"),
    ],
)
def test_what_cannot_be_meant_is_misuse(project: Path, arguments: tuple[str, ...]) -> None:
    assert lexicon(*arguments, folder=project).code == 2
