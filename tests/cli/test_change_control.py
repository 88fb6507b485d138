"""From a proposal to a release, as two teams do it at a terminal."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

import lexicon as lexicon_package
from lexicon.errors import UnknownName
from lexicon.project.facade import NothingInForce
from tests.cli.running import Ran, edit, lexicon
from tests.cli.words_agreed import FIT, words

MARKETING = ("--team", "marketing", "--reviewer", "head of marketing")
SALES = ("--team", "sales", "--reviewer", "head of sales")
FIT_FILE = "dictionary/terms/fit.yaml"
SCORE_FILE = "dictionary/fields/score.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two words that nobody has agreed to."""
    return words(tmp_path)


@pytest.fixture
def agreed(project: Path) -> Path:
    """Two words in force, released as 1.0.0 on 1 March 2026."""
    assert lexicon("approve", "--all", *MARKETING, folder=project).code == 0
    assert lexicon("approve", "--all", *SALES, folder=project).code == 0
    assert lexicon("release", "1.0.0", "--today", "2026-03-01", folder=project).code == 0
    return project


def _proposals(project: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        lexicon("proposals", "--format", "json", folder=project).out
    )["proposals"]
    return found


def _make_score_decimal(project: Path) -> Ran:
    """A change of meaning, with the version that it asks for."""
    edit(project / SCORE_FILE, "type: integer", "type: decimal")
    return lexicon("bump", folder=project)


def test_one_team_alone_brings_nothing_into_force(project: Path) -> None:
    said = lexicon("approve", "fit", *MARKETING, folder=project)
    assert said.out == "term/fit 1.0.0: Marketing agrees. Still waits for Sales.\n"
    assert not (project / "dictionary/history/term/fit/1.0.0.json").exists()
    (waiting,) = (it for it in _proposals(project) if it["entry"] == "term/fit")
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
    _make_score_decimal(agreed)
    shown = lexicon("show", "score", folder=agreed)
    assert "field/score 1.0.0" in shown.out
    assert "Proposed as version 2.0.0:\n  type: integer → decimal" in shown.out


def test_a_change_of_meaning_needs_both_teams_and_an_addition_only_the_owner(agreed: Path) -> None:
    _make_score_decimal(agreed)
    edit(
        agreed / FIT_FILE,
        "definition:",
        "notes: {en: Ask sales., fr: Demandez au commerce.}\ndefinition:",
    )
    lexicon("bump", folder=agreed)
    found = {str(it["entry"]): (it["level"], it["missing"]) for it in _proposals(agreed)}
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
    _make_score_decimal(agreed)
    lexicon("approve", "score", *MARKETING, folder=agreed)
    said = lexicon("reject", "score", *SALES, "--reason", "Half points help nobody.", folder=agreed)
    assert said.code == 0
    assert (agreed / SCORE_FILE).read_bytes() == before
    (kept,) = (agreed / "dictionary/rejections/field/score").iterdir()
    assert "reason: Half points help nobody." in kept.read_text(encoding="utf-8")
    (text,) = (agreed / "dictionary/history/field/score").glob("2.0.0+*.json")
    assert json.loads(text.read_text())["entry"]["type"] == "decimal"
    assert _proposals(agreed) == []
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


def test_a_release_holds_what_is_in_force_and_not_what_is_proposed(agreed: Path) -> None:
    _make_score_decimal(agreed)
    edit(agreed / FIT_FILE, "How well", "How very well")
    lexicon("bump", folder=agreed)
    lexicon("approve", "fit", *MARKETING, folder=agreed)
    said = lexicon("release", "1.1.0", "--today", "2026-04-01", folder=agreed)
    assert said.code == 0
    assert "field/score" in said.out
    release = json.loads((agreed / "dictionary/releases/1.1.0.json").read_text())
    versions = {name: it["version"] for name, it in release["entries"].items()}
    assert versions == {"field/score": "1.0.0", "term/fit": "1.1.0"}
    assert "version: 1.1.0" in (agreed / "dictionary/lexicon.yaml").read_text()
    story = (agreed / "dictionary/releases/CHANGELOG.en.md").read_text()
    assert story.index("## 1.1.0") < story.index("## 1.0.0")
    assert "How **very** well" in story


def test_words_that_nobody_agreed_to_are_left_out_of_a_release(project: Path) -> None:
    for who in (MARKETING, SALES):
        lexicon("approve", "fit", *who, folder=project)
    said = lexicon("release", "1.0.0", folder=project)
    assert "1 word is left out" in said.out
    release = json.loads((project / "dictionary/releases/1.0.0.json").read_text())
    assert list(release["entries"]) == ["term/fit"]


def test_nothing_agreed_is_nothing_to_release(project: Path) -> None:
    said = lexicon("release", "1.0.0", folder=project)
    assert (said.code, "release_empty" in said.err) == (1, True)
    assert not (project / "dictionary/releases").exists()


@pytest.mark.parametrize(
    ("version", "rule"), [("1.0.0", "released already"), ("0.9.0", "older"), ("1.0.1", "too small")]
)
def test_a_release_has_a_number_of_its_own_that_tells_enough(
    agreed: Path, version: str, rule: str
) -> None:
    edit(agreed / FIT_FILE, "How well", "How very well")
    lexicon("bump", folder=agreed)
    lexicon("approve", "fit", *MARKETING, folder=agreed)
    said = lexicon("release", version, folder=agreed)
    assert (said.code, rule in said.err) == (1, True)


def test_a_text_in_force_without_its_signatures_stops_a_release(project: Path) -> None:
    for who in (MARKETING, SALES):
        lexicon("approve", "fit", *who, folder=project)
    (project / "dictionary/approvals/term/fit/1.0.0-sales.yaml").unlink()
    said = lexicon("release", "1.0.0", folder=project)
    assert (said.code, "without the yes of sales" in said.err) == (1, True)


@pytest.mark.parametrize(
    ("file", "before", "after", "rule"),
    [
        ("releases/1.0.0.json", "2026-03-01", "2026-03-02", "release_altered"),
        ("history/term/fit/1.0.0.json", "How well a firm and", "How a firm and", "history_altered"),
    ],
)
def test_what_was_agreed_cannot_be_edited_unseen(
    agreed: Path, file: str, before: str, after: str, rule: str
) -> None:
    edit(agreed / "dictionary" / file, before, after)
    said = lexicon("check", folder=agreed)
    assert (said.code, rule in said.out) == (1, True)
    assert lexicon("diff", "1.0.0", folder=agreed).code == 2


def test_a_word_in_force_must_not_vanish(agreed: Path) -> None:
    (agreed / FIT_FILE).unlink()
    said = lexicon("check", folder=agreed)
    assert (said.code, "entry_vanished" in said.out) == (1, True)


def test_a_retired_word_is_a_tombstone_for_ever(agreed: Path) -> None:
    gone = "deprecated: {since: 2.0.0, reason: {en: Unused., fr: Inusité.}, sunset: '2026-05-01'}\n"
    edit(agreed / FIT_FILE, "status: proposed\n", f"status: deprecated\n{gone}")
    lexicon("bump", folder=agreed)
    lexicon("approve", "--all", *MARKETING, folder=agreed)
    assert lexicon("release", "1.1.0", "--today", "2026-04-01", folder=agreed).code == 0
    edit(agreed / FIT_FILE, "status: deprecated", "status: retired")
    lexicon("bump", "--today", "2026-06-01", folder=agreed)
    for who in (MARKETING, SALES):
        lexicon("approve", "--all", *who, folder=agreed)
    released = lexicon("release", "2.0.0", "--today", "2026-06-01", folder=agreed)
    assert released.code == 0, released.err
    (agreed / FIT_FILE).unlink()
    assert lexicon("check", folder=agreed).code == 0
    (agreed / FIT_FILE).write_text(FIT.replace("1.0.0", "9.0.0"), encoding="utf-8")
    said = lexicon("check", folder=agreed)
    assert (said.code, "name_reused" in said.out) == (1, True)


def test_a_word_is_taken_out_of_use_in_one_command(agreed: Path) -> None:
    reasons = ("--reason", "en=A guess: no more.", "--reason", "fr=Ne sert plus.")
    said = lexicon(
        "deprecate", "fit", *reasons, "--instead", "score", "--sunset", "2027-12-31", folder=agreed
    )
    assert said.code == 0
    text = (agreed / FIT_FILE).read_text(encoding="utf-8")
    expected = FIT.replace("status: proposed", "status: deprecated").replace("1.0.0", "1.1.0", 1)
    assert text == expected + (
        'deprecated: {since: 1.1.0, reason: {en: "A guess: no more.", fr: Ne sert plus.}, '
        "replaced_by: [field/score], sunset: 2027-12-31}\n"
    )
    assert lexicon("check", folder=agreed).code == 0
    (waiting,) = _proposals(agreed)
    assert (waiting["entry"], waiting["level"]) == ("term/fit", "minor")
    assert "already" in lexicon("deprecate", "fit", *reasons, folder=agreed).out


def test_the_dictionary_of_any_day(agreed: Path) -> None:
    edit(agreed / FIT_FILE, "How well", "How very well")
    lexicon("bump", folder=agreed)
    lexicon("approve", "fit", *MARKETING, folder=agreed)
    lexicon("release", "1.1.0", "--today", "2026-04-01", folder=agreed)
    project = lexicon_package.open(agreed)
    assert project.at("2026-03-31").term("fit").definition["en"].startswith("How well")
    assert project.at("2026-04-01").term("fit").definition["en"].startswith("How very well")
    assert project.release("1.0.0").term("fit").version == "1.0.0"
    with pytest.raises(NothingInForce, match="first release is of 2026-03-01"):
        project.at("2026-02-28")
    with pytest.raises(UnknownName, match=r"1\.0\.0, 1\.1\.0"):
        project.release("3.0.0")
    assert "How well" in lexicon("show", "fit", "--as-of", "2026-03-15", folder=agreed).out
    assert "How well" in lexicon("show", "fit", "--release", "1.0.0", folder=agreed).out
    missing = lexicon("show", "fit", "--as-of", "2025-01-01", folder=agreed)
    assert missing.code == 2


def test_a_release_can_be_compared(agreed: Path) -> None:
    edit(agreed / FIT_FILE, "How well", "How very well")
    said = lexicon("diff", "1.0.0", "--format", "json", folder=agreed)
    rules = {change["rule"] for change in json.loads(said.out)["changes"]}
    assert rules == {"definition_changed", "version_not_bumped"}


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
