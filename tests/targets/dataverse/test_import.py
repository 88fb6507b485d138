"""Import an environment's choices, then generate: numbers, labels and what is hidden come back."""

from __future__ import annotations

import json
from pathlib import Path

from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.options import DataverseOptions
from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.seen import SeenValue
from tests.cli.running import lexicon
from tests.targets.dataverse.answers import choice, label, option
from tests.targets.golden import write_files
from tests.targets.sample import sample_job


def shown(folder: Path) -> dict[str, object]:
    """By name what each choice is for, and all that is said of its options."""
    return {
        seen.name: (dict(seen.descriptions), [_said(item) for item in seen.values])
        for seen in gather([folder]).lists
    }


def _said(item: SeenValue) -> tuple[object, ...]:
    told = {language: text for language, text in item.told.items() if text}
    return item.code, dict(item.labels), item.is_active, dict(item.attributes), told


def test_the_choices_of_a_solution_come_back(tmp_path: Path) -> None:
    files = TARGET.render(sample_job(DataverseOptions()))
    names = [f"OptionSets/lex_{kind}_stage.xml" for kind in ("lifecycle", "opportunity")]
    solution = {name: files[name] for name in names}
    write_files(tmp_path / "solution", solution)
    project = tmp_path / "project"
    ran = lexicon("import", "dataverse", tmp_path / "solution", "--into", project)
    assert ran.code == 0, ran.err
    assert lexicon("generate", "dataverse", "--path", project).code == 0
    before = shown(tmp_path / "solution")
    assert shown(project / "generated" / "dataverse" / "OptionSets") == before
    assert len(before) == 2
    ran = lexicon("drift", "dataverse", tmp_path / "solution", "--project", project)
    assert "label differs" not in ran.out


def test_colours_outside_names_and_descriptions_come_back(tmp_path: Path) -> None:
    gold = {**option(1, en="Gold", fr="Or"), "Color": "#0000ff", "ExternalValue": 'ERP "1"'}
    gold["Description"] = label(en="They pay [much].", fr="Ils paient beaucoup.")
    lead = {**option(2, hidden=True, en="Lead", fr="Plomb"), "ExternalValue": "ERP-2"}
    told = label(en="The tier of the account.", fr="Le rang du compte.")
    answers = tmp_path / "answers"
    answers.mkdir()
    answer = choice("new_tier", gold, lead, Description=told)
    (answers / "tier.json").write_text(json.dumps(answer), encoding="utf-8")
    project = tmp_path / "project"
    assert lexicon("import", "dataverse", answers, "--into", project).code == 0
    assert lexicon("generate", "--path", project).code == 0
    assert shown(project / "generated" / "dataverse" / "OptionSets") == shown(answers)
    assert lexicon("drift", "dataverse", answers, "--project", project).code == 0


def test_a_number_that_no_row_can_hold_is_written_nowhere_whatever_its_rule_weighs(
    tmp_path: Path,
) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(choice("new_tier", option(7, en="Gold"))), encoding="utf-8")
    project = tmp_path / "project"
    assert lexicon("import", "dataverse", answers, "--into", project).code == 0
    manifest = project / "dictionary" / "lexicon.yaml"
    rules = "rules: {dataverse_number_invalid: warning}\n"
    manifest.write_text(manifest.read_text("utf-8") + rules, encoding="utf-8")
    file = project / "dictionary" / "picklists" / "new_tier.yaml"
    file.write_text(file.read_text("utf-8").replace('"7"', '"2147483648"'), encoding="utf-8")
    ran = lexicon("generate", "--path", project)
    assert ran.code == 1
    assert "error: '2147483648', the Dataverse code of 'gold'" in ran.err
    assert not (project / "generated").exists()


def test_an_export_with_such_a_number_is_refused(tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(choice("new_tier", option(2**31, en="Gold"))), encoding="utf-8")
    ran = lexicon("import", "dataverse", answers, "--into", tmp_path / "project")
    assert (ran.code, (tmp_path / "project").exists()) == (2, False)
    assert "has no number that Dataverse could store" in ran.err
