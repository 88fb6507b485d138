"""`lexicon targets`: all there are, the project's own among them, each with its options."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lexicon.languages.words import load_words
from lexicon.model.schema import described
from lexicon.targets.found import target_names
from lexicon.targets.generate import load_target
from lexicon.targets.own.options import OwnOptions
from tests.cli.running import ROOT, lexicon
from tests.targets.own.example import project_with_example


def test_every_target_is_listed_with_its_options() -> None:
    lines = lexicon("targets").out.splitlines()
    listed = [line.split()[0] for line in lines[::2]]
    assert listed == list(target_names())
    assert all(line.strip().startswith("options: output") for line in lines[1::2])


def test_a_target_is_explained_with_what_its_crm_gives_out() -> None:
    said = lexicon("targets", "hubspot").out
    assert "prefix [lexicon_]: What the names of new properties start with." in said
    reads = said.partition("`lexicon drift` reads:\n")[2].splitlines()
    assert reads[0] == "  HubSpot pipeline stages from Fivetran (CSV)"
    assert reads[1].startswith("    In the warehouse, select all columns of")
    assert "GET `/crm/v3/properties/contacts/lifecyclestage`" in said
    assert "reads" not in lexicon("targets", "sql").out


@pytest.mark.parametrize(("name", "language"), [("python", "fr"), ("protobuf", "en")])
def test_code_is_shown_to_be_copied_and_prose_to_be_read(name: str, language: str) -> None:
    said = lexicon("targets", name, "--lang", language).out.splitlines()
    code = [line.rstrip() for line in _written(name, language) if line.startswith("    ")]
    manifest = ["    targets:", f"      {name}: {{output: generated/{name}}}"]
    assert [*code, *manifest] == [line.rstrip() for line in said if line.startswith("    ")]
    assert "'" not in "".join(line for line in said[:6] if not line.startswith(" "))


@pytest.mark.parametrize("name", target_names())
def test_what_the_manifest_must_say_can_be_copied(name: str) -> None:
    lines = lexicon("targets", name).out.splitlines()
    shown = next(at for at, line in enumerate(lines) if f"{name}: {{output" in line)
    (written,) = yaml.safe_load("\n".join(lines[shown - 1 : shown + 1])).values()
    assert "generate" in lines[shown - 3]
    assert load_target(name).options.model_validate(written[name]).output == f"generated/{name}"


@pytest.mark.parametrize("name", [*target_names(), "own"])
def test_every_option_is_explained_in_french_too(name: str) -> None:
    options = OwnOptions if name == "own" else load_target(name).options
    shared = load_words("lexicon.targets", "options", "fr")
    written = {**shared, **load_words(f"lexicon.targets.{name}", "options", "fr")}
    assert {key for key in written if "." not in key} == set(described(options))


def test_options_are_explained_in_french() -> None:
    said = lexicon("targets", "sql_criteria", "--lang", "fr").out
    assert "  view [stage_by_definition]: Nom de la vue et du modèle dbt.\n" in said
    assert "    who: Colonne qui dit qui l’a fait.\n" in said


def test_a_default_is_shown_as_the_manifest_writes_it() -> None:
    assert "transaction [true]: " in lexicon("targets", "sql").out
    assert "dialects [duckdb, postgres, sqlite]: " in lexicon("targets", "sql_criteria").out


def _written(name: str, language: str) -> list[str]:
    return str(load_words(f"lexicon.targets.{name}", "about", language)["use"]).splitlines()


def test_what_may_be_said_of_each_field_is_listed_below_its_option() -> None:
    lines = lexicon("targets", "salesforce").out.splitlines()
    fields = next(n for n, line in enumerate(lines) if line.startswith("  fields: "))
    assert lines[fields + 1] == "    required [false]: Whether no record is saved without it."
    assert lines[fields + 2].startswith("    restricted [true]: ")


def test_a_target_of_ones_own_is_listed_explained_and_generated(tmp_path: Path) -> None:
    folder = project_with_example(tmp_path, "en", ROOT / "dictionary")
    assert "suitecrm" in lexicon("targets", folder=folder).out
    said = lexicon("targets", "suitecrm", "--lang", "fr", folder=folder).out
    assert "Vos propres modèles" in said
    assert "  prefix: lexicon_" in said
    assert lexicon("generate", folder=folder).code == 0
    made = folder / "generated" / "suitecrm" / "custom" / "Extension" / "application"
    assert len(list(made.rglob("*.php"))) == 16
    assert lexicon("generate", "--check", folder=folder).code == 0


def test_a_broken_template_fails_check_and_generate_with_its_line(tmp_path: Path) -> None:
    folder = project_with_example(tmp_path, "en", ROOT / "dictionary")
    (folder / "targets" / "suitecrm" / "x.txt.j2").write_text("a\n{{ nothing }}\n", "utf-8")
    for command in ("check", "generate"):
        ran = lexicon(command, folder=folder)
        assert ran.code == 1
        assert "targets/suitecrm/x.txt.j2:2:1: error:" in ran.out + ran.err
        assert "2 | {{ nothing }}" in ran.out + ran.err
    assert not (folder / "generated").exists()
