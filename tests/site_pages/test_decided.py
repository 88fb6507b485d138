"""What is decided shows wherever it holds, and changing a decision changes the pages."""

from __future__ import annotations

from typing import Any

from lexicon.model.dictionary import Dictionary
from tests.criteria.worlds import condition, entry
from tests.site_pages.samples import changed, page, sample_with, section, words

MQL = "dictionary/stages/mql.md"


def _with(**keys: Any) -> Dictionary:
    return sample_with(boundary=changed("decision/boundary", **keys))


def _criteria(dictionary: Dictionary) -> str:
    return section(page(dictionary, MQL), "who-qualifies")


def test_another_choice_changes_the_criteria() -> None:
    assert "Score: 30 points or more our choice" in _criteria(_with(chosen="thirty"))


def test_an_open_decision_shows_what_holds_until_then() -> None:
    assert "Score: 10 points or more still to be decided" in _criteria(_with(chosen=None))


def test_an_open_decision_says_so_on_its_own_page() -> None:
    document = page(_with(chosen=None, decided=None), "dictionary/decisions/boundary.md")
    assert words(*document.find_class("lx-now")) == "Our answer Still open"
    assert words(*document.find_class("lx-verdict")) == "Still open Still open"


def test_another_choice_changes_the_deadline() -> None:
    document = page(_with(chosen="thirty"), MQL)
    assert "By when Within 24 hours" in words(*document.find_class("lx-now"))


def test_another_choice_changes_what_an_example_shows() -> None:
    said = section(page(_with(chosen="thirty"), "dictionary/stages/client.md"), "who-qualifies")
    assert said.startswith("Everything required for MQL, and: Agreed by sales: done")
    examples = section(page(_with(chosen="twenty"), MQL), "examples")
    assert "✗ Not MQL, but Lead A reader with 5 points." in examples


def test_a_choice_about_a_stage_without_a_place_for_it_replaces_its_criteria() -> None:
    whole = condition({"field": "points", "at_least": 3})
    dictionary = sample_with(mql=changed("stage/mql", criteria=whole))
    assert "Score: 20 points or more" in _criteria(dictionary)
    assert "3 points" not in _criteria(dictionary)


def test_a_choice_that_names_its_own_decision_comes_to_an_end() -> None:
    again = {
        "decided_by": "decision/round",
        "until_decided": {"field": "points", "at_least": 1},
    }
    option = {"id": "a", "then": {"stage/mql": {"criteria": again}}}
    round_ = entry("decision", "round", question={}, options=[option, {"id": "b"}], chosen="a")
    boundary = {"decided_by": "boundary", "until_decided": {"always": True}}
    mql = changed("stage/mql", criteria=condition({"any": [again, boundary]}))
    assert "Score: 1 points or more" in _criteria(sample_with(mql=mql, round=round_))


def test_a_chosen_formula_is_the_one_shown() -> None:
    option = {"id": "a", "then": {"metric/leads": {"formula": "count(field/agreed)"}}}
    chosen = entry("decision", "counted", question={}, options=[option, {"id": "b"}], chosen="a")
    document = page(sample_with(chosen=chosen), "dictionary/metrics/leads.md")
    assert words(*document.find_class("lx-formula")) == "count(Agreed by sales)"
