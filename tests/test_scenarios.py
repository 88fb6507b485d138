"""The stories of `tests/scenarios/` come out as told, and turn on what the firm decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from lexicon.criteria.classify import Classification, classify
from lexicon.criteria.fitting import Fitting
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.stage import Record
from lexicon.source.load import load
from lexicon.yamlfile.read import read

HERE = Path(__file__).parent
RECORD: TypeAdapter[Record] = TypeAdapter(Record)


def _scenario(file: Path) -> dict[str, Any]:
    document = read(file.read_bytes())
    assert document.faults == ()
    assert isinstance(document.data, dict)
    return document.data


FILES = sorted((HERE / "scenarios").glob("*.yaml"))
SCENARIOS = {file.stem: _scenario(file) for file in FILES}
TELLING = ("score_boundary", "demo_without_fit", "r0_counts_when", "keep_sal_and_sql_apart")
"""Decisions on which the stage of some record in the scenarios turns."""


@cache
def our_dictionary() -> Dictionary:
    found = load(HERE.parent).dictionary
    assert found is not None
    return found


def having_chosen(choices: Mapping[str, str]) -> Dictionary:
    """Our dictionary, as if the firm had decided otherwise."""
    ours = our_dictionary()
    changed = {
        f"decision/{name}": ours.decisions[name].model_copy(update={"chosen": option})
        for name, option in choices.items()
    }
    return replace(ours, entries={**ours.entries, **changed})


def outcome(scenario: Mapping[str, Any]) -> Classification:
    record = RECORD.validate_python(scenario["record"])
    return classify(record, having_chosen(scenario.get("decisions", {})))


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_comes_out_as_told(name: str) -> None:
    scenario = SCENARIOS[name]
    found = outcome(scenario)
    certain = not scenario.get("at_least", False)
    assert (found.stage, found.certain) == (scenario["stage"], certain)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_is_told_in_both_languages_about_real_fields(name: str) -> None:
    scenario = SCENARIOS[name]
    ours = our_dictionary()
    fitting = Fitting(ours)
    record = RECORD.validate_python(scenario["record"])
    assert scenario["id"] == name
    assert set(scenario["text"]) == set(ours.languages)
    assert {
        field: misfit
        for field, value in record.items()
        if (misfit := fitting.of_value(value, ours.fields[field]))
    } == {}


@pytest.mark.parametrize(
    ("decision", "option"),
    [
        (name, option)
        for scenario in SCENARIOS.values()
        for name, option in scenario.get("decisions", {}).items()
    ],
)
def test_a_scenario_supposes_only_what_could_be_chosen(decision: str, option: str) -> None:
    assert option in {each.id for each in our_dictionary().decisions[decision].options}


@pytest.mark.parametrize("decision", TELLING)
def test_deciding_otherwise_changes_somebodys_stage(decision: str) -> None:
    options = [option.id for option in our_dictionary().decisions[decision].options]
    stages = {
        name: {outcome(scenario | {"decisions": {decision: option}}).stage for option in options}
        for name, scenario in SCENARIOS.items()
    }
    assert {name for name, found in stages.items() if len(found) > 1} != set()


@pytest.mark.parametrize("decision", TELLING)
def test_what_deciding_otherwise_changes_is_told_in_scenarios(decision: str) -> None:
    """Two stories of one record whose only difference is the choice end at different stages."""
    told: dict[str, set[tuple[str, bool]]] = {}
    for scenario in SCENARIOS.values():
        others = {k: v for k, v in scenario.get("decisions", {}).items() if k != decision}
        story = str((sorted(scenario["record"].items(), key=str), sorted(others.items())))
        end = (scenario["stage"], scenario.get("at_least", False))
        told.setdefault(story, set()).add(end)
    assert [story for story, ends in told.items() if len(ends) > 1] != []
