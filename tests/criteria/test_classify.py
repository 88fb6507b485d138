"""A record's stage is the furthest whose criteria hold with all before it."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import assume, given
from hypothesis import strategies as draw

from lexicon.criteria.classify import classify
from lexicon.criteria.evaluate import Value, holds
from tests.criteria.drawn import RECORDS, WRITTEN, Written
from tests.criteria.worlds import FIELDS, FIT, condition, ladder_of

LATER: dict[str, Value] = {"demo": True, "staff": 2, "fit": "poor"}
STAGES = {
    "contact": {"always": True},
    "lead": {"field": "consent", "is": True},
    "mql": {"any": [{"field": "score", "at_least": 2}, {"field": "fit", "is": "good"}]},
    "client": {"field": "signed", "filled": True},
}
WORLD = ladder_of(STAGES, *FIELDS, FIT)


def test_the_furthest_stage_is_the_answer() -> None:
    found = classify({"consent": True, "score": 3}, WORLD)
    assert (found.stage, found.certain, found.possible) == ("mql", True, "mql")


def test_a_later_stage_does_not_count_without_those_before() -> None:
    found = classify({"consent": False, "score": 3, "fit": "good"}, WORLD)
    assert (found.stage, found.certain, found.possible) == ("contact", True, "contact")


def test_an_empty_field_leaves_the_later_stage_open() -> None:
    found = classify({"consent": True, "score": 1}, WORLD)
    assert (found.stage, found.certain, found.possible) == ("lead", False, "mql")


def test_only_the_empty_fields_that_matter_are_named() -> None:
    assert classify({"consent": True, "score": 1}, WORLD).unknown == ("fit",)
    assert classify({"consent": True, "fit": "good"}, WORLD).unknown == ()


def test_a_record_below_the_first_stage_has_none() -> None:
    world = ladder_of({"lead": {"field": "consent", "is": True}}, *FIELDS)
    found = classify({}, world)
    assert (found.stage, found.certain, found.possible) == (None, True, None)


def test_each_stage_tells_its_own_outcome() -> None:
    found = classify({"fit": "good"}, WORLD)
    assert found.outcomes == (("contact", True), ("lead", False), ("mql", True), ("client", False))


@given(draw.lists(WRITTEN, min_size=1, max_size=4), RECORDS)
def test_reaching_a_stage_is_meeting_all_criteria_up_to_it(
    criteria: list[Written], record: Mapping[str, Value]
) -> None:
    stages = {f"stage_{number}": part for number, part in enumerate(criteria)}
    world = ladder_of(stages, *FIELDS, FIT)
    reached = [
        name
        for position, name in enumerate(stages)
        if holds(condition({"all": criteria[: position + 1]}), record, world.fields) is True
    ]
    assert classify(record, world).stage == (reached[-1] if reached else None)


@given(draw.lists(WRITTEN, min_size=1, max_size=3), RECORDS)
def test_a_certain_answer_outlives_the_filling_of_empty_fields(
    criteria: list[Written], record: Mapping[str, Value]
) -> None:
    """But for `filled`, which asks about emptiness, and fields that say what empty counts as."""
    stages = {f"stage_{number}": part for number, part in enumerate(criteria)}
    world = ladder_of(stages, *FIELDS, FIT)
    found = classify(record, world)
    assume(found.certain and "filled" not in str(criteria))
    fuller = dict(record) | {name: value for name, value in LATER.items() if record[name] is None}
    assert classify(fuller, world).stage == found.stage
