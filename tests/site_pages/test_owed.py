"""Who does what now: promises stand at the stage whose cases they hold for."""

from __future__ import annotations

from typing import Any

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement
from lexicon.site.due import ALWAYS, due
from tests.site_pages.samples import page, sample, sample_with, words

WHO = "dictionary/who-does-what.md"


def _clause(name: str, when: dict[str, Any] | None = None, **keys: Any) -> dict[str, Any]:
    promise = {"en": f"We do {name}.", "fr": f"Nous faisons {name}."}
    return (
        {"id": name, "from": "sales", "to": "marketing", "promise": promise}
        | keys
        | ({"when": when} if when else {})
    )


def _with(*clauses: dict[str, Any]) -> Dictionary:
    calls = sample().entries["agreement/calls"]
    written = calls.model_dump(by_alias=True, exclude_unset=True, warnings=False)
    return sample_with(calls=Agreement.model_validate(written | {"clauses": clauses}))


def _places(*clauses: dict[str, Any]) -> dict[str, list[str]]:
    found = due(_with(*clauses))
    return {stage: [clause.id for _, clause in made] for stage, made in found.items()}


def test_a_promise_falls_due_where_the_cases_meet_its_condition() -> None:
    assert _places(_clause("call", {"field": "points", "at_least": 20})) == {"mql": ["call"]}


def test_a_promise_that_no_case_meets_or_that_has_no_condition_holds_at_every_stage() -> None:
    assert _places(_clause("rest"), _clause("call", {"field": "points", "at_least": 99})) == {
        ALWAYS: ["rest", "call"]
    }


def test_a_promise_that_no_case_meets_stands_beside_the_other_that_the_same_figure_shows() -> None:
    shown: dict[str, Any] = {"shown_by": "metric/signed"}
    tried = _clause("call", {"field": "points", "at_least": 20}, **shown)
    given_up = _clause("rest", {"field": "points", "at_least": 99}, **shown)
    assert _places(tried, given_up) == {"mql": ["call", "rest"]}
    assert _places(tried, _clause("rest", **shown)) == {"mql": ["call"], ALWAYS: ["rest"]}


def test_what_a_team_owes_in_time_for_what_it_gave_back_is_owed_where_it_had_it() -> None:
    lead = {"field": "points", "at_most": 10}
    assert _places(_clause("say_why", lead, within="1 d")) == {"mql": ["say_why"]}


def test_what_a_team_leaves_undone_where_another_holds_the_contact_is_told_there() -> None:
    lead = {"field": "points", "at_most": 10}
    assert _places(_clause("wait", lead)) == {"lead": ["wait"]}
    holding = _clause("care", lead, within="1 d") | {"from": "marketing", "to": "sales"}
    assert _places(holding) == {"lead": ["care"]}


def test_a_promise_about_a_move_is_told_with_the_move() -> None:
    assert _places(_clause("call", overrides="sign")) == {}


def test_the_page_says_what_is_owed_at_a_stage_and_what_is_owed_always() -> None:
    made = _with(
        _clause("call", {"field": "points", "at_least": 20}), _clause("rest", within="1 w")
    )
    tasks = {task.get("id"): words(task) for task in page(made, WHO).find_class("lx-task")}
    assert tasks["mql"].endswith("Sales We do call. Calls No set time")
    assert tasks["always"] == "At every stage Sales We do rest. Calls within 1 week"


def test_without_such_promises_there_is_no_such_part() -> None:
    assert "always" not in {task.get("id") for task in page(sample(), WHO).find_class("lx-task")}
