"""What the Dataverse target writes, file by file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.options import DataverseOptions
from lexicon.targets.target import Files
from tests.targets.golden import assert_golden
from tests.targets.picklists import Written, coded, deprecated, job_of, picklist, value
from tests.targets.sample import sample_job


def made(*picklists: Written, **options: object) -> Files:
    return TARGET.render(job_of(DataverseOptions.model_validate(options), *picklists))


def payload(files: Files, name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files[name])
    return read


def test_the_sample_makes_the_golden_files() -> None:
    files = TARGET.render(sample_job(DataverseOptions()))
    assert_golden(Path(__file__).with_name("golden"), files)


def test_the_same_dictionary_makes_the_same_bytes() -> None:
    job = sample_job(DataverseOptions())
    assert TARGET.render(job) == TARGET.render(job)


def test_a_new_list_becomes_a_global_choice_in_all_languages() -> None:
    body = payload(made(picklist("fit", value("good", "Good", "Bon"))), "choices/lex_fit.json")
    assert (body["Name"], body["IsGlobal"], body["OptionSetType"]) == ("lex_fit", True, "Picklist")
    (option,) = body["Options"]
    texts = {item["LanguageCode"]: item["Label"] for item in option["Label"]["LocalizedLabels"]}
    assert texts == {1033: "Good", 1036: "Bon"}


def test_a_row_stores_the_publishers_prefix_and_the_values_number() -> None:
    files = made(
        picklist("fit", value("good", number=7), coded("dataverse", "poor", "3")),
        prefix="acme",
        option_prefix=10001,
    )
    options = payload(files, "choices/acme_fit.json")["Options"]
    assert [item["Value"] for item in options] == [100010007, 3]


def test_a_deprecated_value_is_hidden_and_kept() -> None:
    files = made(picklist("fit", value("good"), value("odd", **deprecated())))
    options = payload(files, "choices/lex_fit.json")["Options"]
    assert [item["IsHidden"] for item in options] == [False, True]
    assert (
        b'<option value="727000001" ExternalValue="" IsHidden="1">'
        in files["OptionSets/lex_fit.xml"]
    )
    assert b"# Deprecated since 1.0.0.\n    ODD = 727000001" in files["python/fit.py"]


def test_a_column_takes_its_options_and_its_default_from_the_choice() -> None:
    files = made(picklist("fit", value("good"), value("poor"), default="poor"))
    body = payload(files, "columns/lex_fit.json")
    assert body["GlobalOptionSet@odata.bind"] == "/GlobalOptionSetDefinitions(Name='lex_fit')"
    assert (body["SchemaName"], body["DefaultFormValue"]) == ("lex_Fit", 727000001)


def test_a_definition_is_the_description_of_an_option() -> None:
    definition = {"en": "A *good* fit.", "fr": "Un bon profil."}
    files = made(picklist("fit", value("good", definition=definition)))
    (option,) = payload(files, "choices/lex_fit.json")["Options"]
    said = option["Description"]["LocalizedLabels"]
    assert [item["Label"] for item in said] == ["A good fit.", "Un bon profil."]


def test_a_choice_that_is_there_already_is_not_made_again() -> None:
    known = {"dataverse": "lead.leadqualitycode"}
    files = made(picklist("fit", value("good"), crm=known))
    assert sorted(files) == ["plans/fit.md", "python/fit.py"]
    assert b"EntityDefinitions(LogicalName='lead')" in files["plans/fit.md"]


def test_a_global_choice_that_is_there_already_may_be_changed_in_a_solution() -> None:
    files = made(picklist("fit", value("good"), crm={"dataverse": "new_Fit"}))
    assert sorted(files) == ["OptionSets/new_Fit.xml", "plans/fit.md", "python/fit.py"]


def test_a_name_that_is_a_path_never_becomes_one() -> None:
    files = made(picklist("fit", value("good"), crm={"dataverse": "../../x"}))
    assert "choices/lex_fit.json" in files
    assert not [name for name in files if ".." in name]


def test_a_solution_takes_the_changes() -> None:
    plan = made(picklist("fit", value("good")), solution="Smarketing")["plans/fit.md"]
    assert b"MSCRM.SolutionUniqueName: Smarketing" in plan
