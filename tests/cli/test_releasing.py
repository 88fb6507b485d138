"""What is in force is frozen, can be shown as of any day, and cannot be changed unseen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import lexicon as lexicon_package
from lexicon.errors import UnknownName
from lexicon.project.facade import NothingInForce
from tests.cli.running import edit, lexicon
from tests.cli.words_agreed import (
    FIT,
    FIT_FILE,
    MARKETING,
    SALES,
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


def test_a_release_holds_what_is_in_force_and_not_what_is_proposed(agreed: Path) -> None:
    make_score_decimal(agreed)
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
    (waiting,) = proposals(agreed)
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
