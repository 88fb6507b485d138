"""Whether anybody can qualify is settled without trying every record, and rightly."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as draw

from lexicon.criteria.evaluate import holds
from lexicon.criteria.fitting import Fitting
from lexicon.criteria.satisfiable import Goal, satisfiable
from lexicon.model.condition import Condition
from tests.criteria.drawn import CONDITIONS, EVERY_RECORD
from tests.criteria.worlds import FIELDS, FIT, condition, dictionary

WORLD = dictionary(*FIELDS, FIT)
FITTING = Fitting(WORLD)
GOALS = draw.builds(Goal, CONDITIONS, draw.booleans(), draw.booleans())


def possible(written: Any) -> bool:
    return satisfiable([Goal(condition(written))], FITTING)


@given(draw.lists(GOALS, min_size=1, max_size=3))
def test_it_agrees_with_trying_every_record(goals: list[Goal]) -> None:
    reached = any(
        all(holds(goal.condition, record, WORLD.fields) in goal.outcomes for goal in goals)
        for record in EVERY_RECORD
    )
    assert satisfiable(goals, FITTING) is reached


@given(CONDITIONS)
def test_a_condition_or_its_opposite_can_hold_when_empty_counts(part: Condition) -> None:
    assert satisfiable([Goal(part)], FITTING) or satisfiable([Goal(part, False, False)], FITTING)


def both(name: str, one: Any, two: Any) -> Any:
    return {"all": [{"field": name} | one, {"field": name} | two]}


@pytest.mark.parametrize(
    "written",
    [
        both("score", {"at_least": 3}, {"below": 3}),
        both("score", {"above": 2}, {"below": 3}),
        both("seen_on", {"above": "2026-03-01"}, {"below": "2026-03-02"}),
        both("seen_at", {"above": "10:00"}, {"below": "10:00"}),
        both("amount", {"at_most": 10}, {"above": 10}),
        both("email", {"is": "a"}, {"is": "b"}),
        both("demo", {"filled": False}, {"is": True}),
        {"field": "amount", "below": 0},
        {"field": "score", "above": 4},
        {"field": "fit", "none_of": ["good", "poor"]},
        {"field": "seen_on", "below": "0001-01-01"},
        {"field": "email", "is": ""},
        {"not": {"always": True}},
        {"not": {"field": "score", "at_most": 4}},
        {"any": [{"not": {"always": True}}, {"field": "score", "above": 4}]},
    ],
)
def test_nobody_can_meet_a_contradiction(written: Any) -> None:
    assert not possible(written)


@pytest.mark.parametrize(
    "written",
    [
        both("score", {"above": 2}, {"below": 4}),
        both("amount", {"above": 2}, {"below": 3}),
        both("seen_on", {"at_least": "2026-03-01"}, {"below": "2026-03-02"}),
        both("seen_at", {"above": "10:00"}, {"below": "10:30"}),
        both("email", {"is_not": "a"}, {"is_not": "b"}),
        both("consent", {"filled": False}, {"is": False}),
        {"any": [{"field": "score", "above": 4}, {"field": "demo", "is": True}]},
    ],
)
def test_somebody_can_meet_what_is_only_narrow(written: Any) -> None:
    assert possible(written)


@pytest.mark.parametrize(
    "written",
    [
        {"field": "no_such_field", "is": 1},
        {"not": {"field": "no_such_field", "is": 1}},
        both("score", {"is": "many"}, {"is": "few"}),
    ],
)
def test_what_another_rule_finds_faulty_counts_as_possible(written: Any) -> None:
    assert possible(written)


def test_a_contradiction_is_seen_before_alternatives_are_tried() -> None:
    pairs = [{"any": [{"field": "demo", "is": True}, {"field": "fit", "is": "good"}]}] * 40
    assert not possible({"all": [*pairs, both("score", {"is": 1}, {"is": 2})]})


def test_too_many_alternatives_come_to_an_end_and_count_as_possible() -> None:
    pairs = [
        {"any": [{"field": "email", "is_not": f"a{n}"}, {"field": "email", "is_not": f"b{n}"}]}
        for n in range(300)
    ]
    clash = {"any": [both("staff", {"is": 1}, {"is": 2}), both("staff", {"is": 2}, {"is": 3})]}
    assert not possible(clash)
    assert possible({"all": [clash, *pairs]})


def test_a_field_told_apart_too_finely_counts_as_open() -> None:
    many = [{"field": "email", "is": f"a{n}"} for n in range(2_000)]
    assert possible({"all": many})
