"""`lexicon schema`: written for editors, and held to be current."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from lexicon.model.kinds_of_entry import kind_classes
from tests.cli.running import ROOT, edit, lexicon


def test_the_committed_schemas_are_current() -> None:
    assert lexicon("schema", "--check").code == 0


def test_there_is_one_for_each_kind_the_manifest_and_quizzes(tmp_path: Path) -> None:
    lexicon("schema", "--output", tmp_path)
    assert {file.stem for file in tmp_path.iterdir()} == {*kind_classes(), "lexicon", "quiz"}
    for file in tmp_path.iterdir():
        Draft202012Validator.check_schema(json.loads(file.read_text(encoding="utf-8")))


def test_a_stale_schema_is_named(tmp_path: Path) -> None:
    lexicon("schema", "--output", tmp_path)
    edit(tmp_path / "stage.json", '"title"', '"titel"')
    ran = lexicon("schema", "--output", tmp_path, "--check")
    assert ran.code == 1
    assert "stage.json" in ran.out


def test_keys_are_explained_where_editors_show_it() -> None:
    schema = json.loads((ROOT / "schema" / "field.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["Names"]["properties"]["link"]["description"]


def test_every_entry_file_names_its_schema() -> None:
    for file in sorted((ROOT / "dictionary").glob("*s/*.yaml")):
        first = file.read_text(encoding="utf-8").partition("\n")[0]
        kind = file.parent.name.removesuffix("s")
        assert first == f"# yaml-language-server: $schema=../../schema/{kind}.json"
