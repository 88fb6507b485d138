"""`lexicon generate`: written all or nothing, and held to be current."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.project.facade import open_project
from tests.cli.running import ROOT, copy_of_ours, edit, lexicon


def test_the_committed_output_is_current() -> None:
    ran = lexicon("generate", "--check")
    assert (ran.code, ran.out) == (0, "")


def test_a_changed_definition_makes_the_output_stale_and_shows_the_difference(
    tmp_path: Path,
) -> None:
    root = copy_of_ours(tmp_path)
    lexicon("generate", "python", "--path", root)
    edit(root / "dictionary/picklists/fit.yaml", "label: Degree of fit", "label: How well it fits")
    ran = lexicon("generate", "python", "--path", root, "--check")
    assert ran.code == 1
    assert "generated/python/smarketing_picklists/fit.py: changed" in ran.out
    assert "-    __labels__" in ran.out or '+        "en": "How well it fits"' in ran.out


def test_what_differs_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    ran = lexicon("generate", "sql", "--path", root, "--check", "--lang", "fr")
    assert "generated/sql/fit.sql : manque ; exécutez : lexicon generate" in ran.out


def test_a_change_of_one_list_touches_one_file(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    lexicon("generate", "python", "--path", root)
    edit(root / "dictionary/picklists/fit.yaml", "label: Degree of fit", "label: How well it fits")
    ran = lexicon("generate", "python", "--path", root)
    assert ran.err == "1 file changed\n"


def test_it_writes_elsewhere_when_asked(tmp_path: Path) -> None:
    assert lexicon("generate", "sql", "--output", tmp_path / "out").code == 0
    assert (tmp_path / "out" / "sql" / "fit.sql").is_file()


@pytest.mark.parametrize("held", ["dictionary", "dictionary/picklists", ".git", "a/../dictionary"])
def test_it_writes_nothing_where_people_write(tmp_path: Path, held: str) -> None:
    root = copy_of_ours(tmp_path)
    ran = lexicon("generate", "sql", "--path", root, "--output", root / held)
    assert ran.code == 2
    assert "holds what people write: give another --output" in ran.err
    assert not (root / held / "sql").exists()
    french = lexicon("generate", "sql", "--path", root, "--output", root / held, "--lang", "fr")
    assert "qui contient ce que les gens écrivent" in french.err


def test_a_faulty_dictionary_generates_nothing(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path)
    edit(root / "dictionary/picklists/fit.yaml", "number: 1", "number: one")
    ran = lexicon("generate", "--path", root)
    assert ran.code == 1
    assert "dictionary/picklists/fit.yaml" in ran.err
    assert not (root / "generated").exists()


def test_an_unknown_target_is_misuse() -> None:
    ran = lexicon("generate", "cobol")
    assert ran.code == 2
    assert "python" in ran.err


def test_targets_are_listed_and_explained_with_their_options() -> None:
    listed = {line.split()[0] for line in lexicon("targets").out.splitlines()}
    assert {"python", "typescript", "json_schema", "sql", "salesforce", "hubspot"} <= listed
    assert "api_version" in lexicon("targets", "salesforce").out
    assert lexicon("targets", "cobol").code == 2


def test_generated_folders_of_ours_are_those_of_the_manifest() -> None:
    folders = {item.name for item in (ROOT / "generated").iterdir()}
    assert folders == set(open_project(ROOT).dictionary.manifest.targets)
