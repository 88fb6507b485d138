"""What the firm decided takes its place in the criteria."""

from __future__ import annotations

from typing import Any

from lexicon.criteria.in_force import criteria_in_force
from lexicon.model.condition import Condition
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from tests.criteria.worlds import condition, dictionary, entry

DEMO = {"field": "demo", "is": True}
GOOD = {"field": "fit", "is": "good"}
SIGNED = {"field": "signed", "filled": True}


def decision(name: str, criteria: Any, chosen: str | None = "yes", stage: str = "mql") -> Entry:
    options = [{"id": "yes", "then": {f"stage/{stage}": {"criteria": criteria}}}, {"id": "no"}]
    written = {"question": {"en": "Which?"}, "options": options} | (
        {"chosen": chosen} if chosen else {}
    )
    return entry("decision", name, **written)


def in_force(criteria: Any, *decisions: Entry) -> Condition:
    stage = entry("stage", "mql", criteria=criteria)
    assert isinstance(stage, Stage)
    return criteria_in_force(stage, dictionary(stage, *decisions))


def decided_by(name: str) -> dict[str, Any]:
    return {"decided_by": name, "until_decided": DEMO}


def test_until_it_is_decided_the_provisional_part_holds() -> None:
    found = in_force({"all": [GOOD, decided_by("boundary")]}, decision("boundary", SIGNED, None))
    assert found == condition({"all": [GOOD, DEMO]})


def test_the_chosen_option_takes_the_place_of_its_part() -> None:
    found = in_force({"all": [GOOD, decided_by("boundary")]}, decision("boundary", SIGNED))
    assert found == condition({"all": [GOOD, SIGNED]})


def test_an_option_that_says_nothing_of_the_stage_leaves_the_provisional_part() -> None:
    assert in_force(decided_by("boundary"), decision("boundary", SIGNED, "no")) == condition(DEMO)


def test_a_part_inside_not_and_any_is_settled_too() -> None:
    found = in_force({"not": {"any": [GOOD, decided_by("x")]}}, decision("x", SIGNED))
    assert found == condition({"not": {"any": [GOOD, SIGNED]}})


def test_a_choice_without_a_part_of_its_own_replaces_everything() -> None:
    assert in_force({"all": [GOOD, DEMO]}, decision("whole", SIGNED)) == condition(SIGNED)


def test_a_choice_about_another_stage_changes_nothing() -> None:
    assert in_force(GOOD, decision("other", SIGNED, stage="sql")) == condition(GOOD)


def test_an_option_may_rest_on_another_decision() -> None:
    found = in_force(
        decided_by("first"), decision("first", decided_by("second")), decision("second", GOOD)
    )
    assert found == condition(GOOD)


def test_decisions_that_rest_on_each_other_come_to_an_end() -> None:
    found = in_force(
        decided_by("first"),
        decision("first", decided_by("second")),
        decision("second", decided_by("first")),
    )
    assert found == condition(DEMO)


def test_an_unknown_decision_leaves_the_provisional_part() -> None:
    assert in_force(decided_by("nowhere")) == condition(DEMO)
