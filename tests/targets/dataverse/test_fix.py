"""A choice is brought in line option by option, and nothing is ever deleted."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.options import DataverseOptions
from tests.targets.dataverse.answers import Answer, choice, label, option, read_one
from tests.targets.picklists import Written, coded, deprecated, job_of, picklist, value


def fixed(answer: Answer, *values: Written, **options: object) -> dict[str, str]:
    """The files that bring the choice in line with a list of these values."""
    job = job_of(DataverseOptions.model_validate(options), picklist("list", *values))
    assert TARGET.fix is not None
    files = TARGET.fix(job, job.value_sets[0], read_one(answer))
    return {name: content.decode() for name, content in files.items()}


def body(files: dict[str, str], name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files[f"list/{name}.json"])
    return read


def known(key: str, number: int, hidden: bool = False) -> Answer:
    """An option labelled as the tests' values are."""
    return option(number, hidden, en=f"{key} in English", fr=f"{key} en français")


def test_a_missing_option_is_inserted_with_all_its_labels() -> None:
    files = fixed(choice("x", known("a", 727000000)), value("a"), value("b", "New", "Neuf"))
    assert sorted(files) == ["list/01-insert-b.json", "list/plan.md"]
    made = body(files, "01-insert-b")
    assert (made["OptionSetName"], made["Value"]) == ("x", 727000001)
    labels = made["Label"]["LocalizedLabels"]
    assert [item["Label"] for item in labels] == ["New", "Neuf"]


def test_another_label_is_merged_into_those_of_other_languages() -> None:
    answer = choice("x", option(727000000, en="a in English", fr="?", de="Neu"))
    files = fixed(answer, value("a"), solution="Smarketing")
    made = body(files, "01-update-a")
    assert (made["MergeLabels"], made["SolutionUniqueName"]) == (True, "Smarketing")
    assert "relabelled in French" in files["list/plan.md"]


def test_an_id_is_never_sent_as_a_label() -> None:
    draft = {"id": "hot", "names": {"fr": {"label": "Chaud"}}, "codes": {"dataverse": "7"}}
    assert sorted(fixed(choice("x", option(7, fr="Chaud")), draft)) == ["list/plan.md"]
    made = body(fixed(choice("x", option(7, fr="Tiède")), draft), "01-update-hot")
    assert [item["Label"] for item in made["Label"]["LocalizedLabels"]] == ["Chaud"]


def test_another_order_is_sent_whole() -> None:
    answer = choice("x", known("b", 2), option(9, en="Theirs"), known("a", 1))
    files = fixed(answer, coded("dataverse", "a", "1"), coded("dataverse", "b", "2"))
    assert body(files, "01-order")["Values"] == [1, 2, 9]
    assert "`9` `Theirs`: kept, unknown to the dictionary" in files["list/plan.md"]


def test_a_new_option_in_the_middle_needs_an_order() -> None:
    answer = choice("x", known("a", 727000000), known("c", 727000002))
    files = fixed(answer, value("a"), value("b"), value("c"))
    assert body(files, "02-order")["Values"] == [727000000, 727000001, 727000002]


def test_a_columns_own_choice_is_named_by_table_and_column() -> None:
    local = {"LogicalName": "quality", "EntityLogicalName": "lead",
             "OptionSet": choice("lead_quality", known("a", 1), IsGlobal=False)}  # fmt: skip
    made = body(fixed(local, value("b")), "01-insert-b")
    assert (made["EntityLogicalName"], made["AttributeLogicalName"]) == ("lead", "quality")


def test_hiding_is_said_and_never_turned_into_a_deletion() -> None:
    answer = choice("x", known("a", 727000000), known("b", 727000001, hidden=True))
    files = fixed(answer, value("a", **deprecated()), value("b"), value("c", **deprecated()))
    assert sorted(files) == ["list/01-update-a.json", "list/02-update-b.json", "list/plan.md"]
    sent = [body(files, name)["IsHidden"] for name in ("01-update-a", "02-update-b")]
    assert sent == [True, False]
    plan = files["list/plan.md"]
    assert "`727000000` `a in English`: hidden, as it is deprecated\n" in plan
    assert "`727000001` `b in English`: shown again\n" in plan
    assert "the environment never had it" in plan
    assert "never send DeleteOptionValue" in plan


def test_a_state_that_is_hidden_is_shown_again_by_hand() -> None:
    """UpdateStateValue takes no IsHidden."""
    state = {**known("a", 0, hidden=True), "DefaultStatus": 1}
    column = {"LogicalName": "statecode", "EntityLogicalName": "lead",
              "OptionSet": choice("lead_statecode", state)}  # fmt: skip
    files = fixed(column, value("a", codes={"dataverse": "0"}))
    assert sorted(files) == ["list/plan.md"]
    assert "`0` `a in English`: to be shown again: by hand\n" in files["list/plan.md"]


def test_an_option_known_by_its_label_keeps_its_number() -> None:
    files = fixed(choice("x", known("a", 100000000)), value("a", "a in English", "Autre"))
    assert body(files, "01-update-a")["Value"] == 100000000
    assert (
        "write `codes: {dataverse: …}` with this number for the value `a`" in files["list/plan.md"]
    )


def test_a_language_that_nothing_is_written_in_may_not_be_switched_on() -> None:
    files = fixed(choice("x", option(727000000, en="a in English")), value("a"))
    assert "The export shows no label in French." in files["list/plan.md"]


def test_a_managed_choice_is_not_sent_anything() -> None:
    answer = choice("x", known("a", 1), IsManaged=True, IsCustomizable={"Value": False})
    files = fixed(answer, value("b"))
    assert (list(files), "**This cannot be sent.**" in files["list/plan.md"]) == (
        ["list/plan.md"], True,
    )  # fmt: skip


def test_a_choice_in_line_is_sent_nothing() -> None:
    files = fixed(choice("x", known("a", 727000000)), value("a"))
    assert (list(files), "has nothing to change" in files["list/plan.md"]) == (
        ["list/plan.md"], True,
    )  # fmt: skip


def test_a_name_that_is_a_path_names_no_file() -> None:
    files = fixed(choice("../../x", known("a", 1)), value("b"))
    assert sorted(files) == ["list/01-insert-b.json", "list/plan.md"]


def test_a_number_that_dataverse_cannot_store_is_sent_nowhere() -> None:
    answer = choice("x", known("a", 727000000))
    files = fixed(answer, value("a"), coded("dataverse", "b", "2147483648"))
    assert sorted(files) == ["list/plan.md"]


def test_a_new_option_takes_along_what_is_said_for_dataverse_alone() -> None:
    extras = {"dataverse": {"Color": "#0000ff", "ExternalValue": "ERP-1"}}
    files = fixed(choice("x", known("a", 727000000)), value("a"), value("b", extras=extras))
    made = body(files, "01-insert-b")
    assert (made["Color"], made["ExternalValue"]) == ("#0000ff", "ERP-1")


def test_an_older_environment_hides_nothing_through_its_api() -> None:
    bare = {key: said for key, said in known("a", 727000000).items() if key != "IsHidden"}
    files = fixed(choice("x", bare), value("a", **deprecated()))
    assert sorted(files) == ["list/plan.md"]
    assert "to be hidden, as it is deprecated: by hand" in files["list/plan.md"]


@pytest.mark.parametrize("parents", ["1, 2", "1,2", "1 2"])
def test_what_an_option_means_and_looks_like_is_told_anew(parents: str) -> None:
    extras = {"dataverse": {"ParentValues": parents}}
    ours = value("a", definition={"fr": "Le sens."}, extras=extras)
    told = {"Description": label(fr="Le  sens."), "ParentValues": [1, 2]}
    files = fixed(choice("x", {**known("a", 727000000), **told}), ours)
    assert sorted(files) == ["list/plan.md"]
    for name, other in {"Description": label(fr="?"), "ParentValues": [1]}.items():
        answer = choice("x", {**known("a", 727000000), **told, name: other})
        made = body(fixed(answer, ours), "01-update-a")
        assert made["ParentValues"] == [1, 2]
        assert made["Description"]["LocalizedLabels"][0]["Label"] == "Le sens."


def test_a_reason_is_inserted_into_its_state() -> None:
    reason = {**known("a", 1), "State": 0}
    column = {"LogicalName": "statuscode", "OptionSet": choice("lead_statuscode", reason)}
    extras = {"dataverse": {"State": "1", "Color": "#00ff00", "ExternalValue": "ERP"}}
    new = value("b", codes={"dataverse": "2"}, extras=extras)
    files = fixed(column, coded("dataverse", "a", "1"), new, value("c"))
    assert sorted(files) == ["list/01-insert-b.json", "list/plan.md"]
    made = body(files, "01-insert-b")
    assert (made["StateCode"], made["Color"], "ExternalValue" in made) == (1, "#00ff00", False)
    assert "/InsertStatusValue` with" in files["list/plan.md"]
    assert "once the dictionary says to which state it belongs" in files["list/plan.md"]


def test_a_reason_of_another_state_is_told_and_never_sent() -> None:
    reason = {**known("a", 1), "State": 1}
    column = {"LogicalName": "statuscode", "OptionSet": choice("lead_statuscode", reason)}
    ours = value("a", codes={"dataverse": "1"}, extras={"dataverse": {"State": "0"}})
    files = fixed(column, ours)
    assert sorted(files) == ["list/plan.md"]
    assert "`a in English`: of another state there" in files["list/plan.md"]


def test_a_state_is_relabelled_by_its_own_action_and_none_is_added() -> None:
    state = {**option(0, en="Open", fr="Ouvert"), "DefaultStatus": 1}
    column = {"LogicalName": "statecode", "OptionSet": choice("lead_statecode", state)}
    ours = value("a", "Open", "Ouverte", codes={"dataverse": "0"}), value("b")
    files = fixed(column, *ours, solution="Smarketing")
    assert sorted(files) == ["list/01-update-a.json", "list/plan.md"]
    assert "SolutionUniqueName" not in body(files, "01-update-a")
    assert "/UpdateStateValue` with" in files["list/plan.md"]
    assert "no state can be added" in files["list/plan.md"]
