"""`lexicon check`: what it says, in which format, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import ROOT, copy_of_ours, edit, lexicon


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """Our dictionary with two faults in one file and one in another."""
    root = copy_of_ours(tmp_path)
    edit(root / "dictionary/stages/mql.yaml", "owner: marketing", "ownr: marketing\npersonal: no")
    edit(root / "dictionary/terms/r0.yaml", "status: proposed", "status: aproved")
    return root


def test_our_own_dictionary_is_clean() -> None:
    ran = lexicon("check", "--strict")
    assert (ran.code, ran.err) == (0, "")
    assert "entries checked: nothing to mend." in ran.out


def test_the_dictionary_folder_will_do_as_path() -> None:
    assert lexicon("check", "dictionary").out == lexicon("check").out


def test_all_faults_of_all_files_come_in_one_run(spoilt: Path) -> None:
    ran = lexicon("check", spoilt)
    assert ran.code == 1
    assert "dictionary/stages/mql.yaml:6:1: error:" in ran.out
    assert "(key_unknown)" in ran.out
    assert "(key_missing)" in ran.out
    assert "dictionary/terms/r0.yaml:5:9: error:" in ran.out
    assert "(value_unknown)" in ran.out


@pytest.mark.parametrize("kind", ["stages", "fields", "picklists", "decisions", "terms", "metrics"])
def test_what_rests_on_a_file_that_cannot_be_read_is_not_blamed(tmp_path: Path, kind: str) -> None:
    root = copy_of_ours(tmp_path)
    shutil.copytree(ROOT / "quizzes", root / "quizzes")
    spoilt = min((root / "dictionary" / kind).glob("*.yaml"))
    edit(spoilt, "review_by: 2027", "review_by: 30/06/2027 # ")
    found = json.loads(lexicon("check", root, "--format", "json").out)["findings"]
    assert [item["rule"] for item in found] == ["date_invalid"]


def test_a_finding_shows_the_line_and_what_to_do(spoilt: Path) -> None:
    lines = lexicon("check", spoilt, "--only", "value_unknown").out.splitlines()
    assert lines[1] == "     5 | status: aproved"
    assert lines[2] == "       |         ^"
    assert lines[3].startswith("    → ")


def test_json_has_every_finding_with_its_place(spoilt: Path) -> None:
    made = json.loads(lexicon("check", spoilt, "--format", "json").out)
    assert set(made) == {"entries", "findings"}
    found = {item["rule"]: item for item in made["findings"]}
    wanted = {"rule", "severity", "path", "line", "column", "entry", "message", "hint"}
    assert set(found["value_unknown"]) == wanted
    assert found["value_unknown"]["path"] == "dictionary/terms/r0.yaml"
    assert (found["value_unknown"]["line"], found["value_unknown"]["column"]) == (5, 9)


def test_github_gets_a_command_for_each_finding(spoilt: Path) -> None:
    ran = lexicon("check", spoilt, "--format", "github", "--only", "value_unknown")
    start = "::error file=dictionary/terms/r0.yaml,line=5,col=9,title=value_unknown::"
    assert ran.out.startswith(start)
    assert ran.code == 1


def test_messages_are_in_french_when_asked_for(spoilt: Path) -> None:
    french = lexicon("check", spoilt, "--lang", "fr").out
    assert ": erreur\u00a0: " in french or ": erreur: " in french
    assert "Étape" not in lexicon("check", spoilt, "--lang", "en").out


def test_the_terminal_s_language_is_the_default(spoilt: Path) -> None:
    spoken = lexicon("check", spoilt, LC_ALL="fr_FR.UTF-8")
    assert spoken.out == lexicon("check", spoilt, "--lang", "fr").out


def test_a_warning_fails_only_a_strict_check(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    late = ("--today", "2031-01-01")
    assert "(review_overdue)" in lexicon("check", root, *late).out
    assert lexicon("check", root, *late).code == 0
    assert lexicon("check", root, *late, "--strict").code == 1


def test_style_is_counted_in_one_line_unless_asked_for(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    words = " ".join(["word"] * 80)
    edit(
        root / "dictionary/terms/r0.yaml",
        "definition:\n  en:",
        f"definition:\n  en: {words}.\n  de:",
    )
    quiet, loud = lexicon("check", root).out, lexicon("check", root, "--all").out
    assert "definition_too_long" not in quiet
    assert "--all" in quiet
    assert "(definition_too_long)" in loud


def test_the_manifest_raises_and_lowers_rules(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    manifest = root / "dictionary/lexicon.yaml"
    manifest.write_text(manifest.read_text() + "rules: {review_overdue: error}\n")
    assert lexicon("check", root, "--today", "2031-01-01").code == 1


def test_an_unknown_rule_is_misuse() -> None:
    ran = lexicon("check", "--only", "label_overlaps")
    assert (ran.code, ran.out) == (2, "")
    assert "there are: label_overlap, " in ran.err


@pytest.mark.parametrize("path", ["nowhere", "tests"])
def test_a_path_without_a_dictionary_is_misuse(path: str) -> None:
    ran = lexicon("check", path)
    assert ran.code == 2
    assert ran.out == ""


def test_a_date_that_is_none_is_misuse() -> None:
    ran = lexicon("check", "--today", "tomorrow")
    assert ran.code == 2
    assert "2026-11-22" in ran.err


def test_no_colour_reaches_a_file() -> None:
    assert "\x1b" not in lexicon("check", ROOT, "--today", "2031-01-01").out


def test_a_terminal_is_not_told_what_to_do_by_a_text(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    edit(root / "dictionary/terms/r0.yaml", "status: proposed", 'status: "\\e[2J\\u202e"')
    assert "\x1b" not in lexicon("check", root).out
    assert "\u202e" not in lexicon("check", root).out


def test_nor_by_a_file_s_name(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    (root / "dictionary/terms/\x1b[2J\u202ea.yaml").write_text("id: a\n", encoding="utf-8")
    ran = lexicon("check", root)
    assert "key_missing" in ran.out
    assert "\u202e" not in ran.out
    assert "\x1b" not in ran.out
