"""Two conditions are compared by who qualifies, not by how they are written."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from lexicon.criteria.compare import compare, implies, shift
from lexicon.criteria.evaluate import holds
from lexicon.criteria.fitting import Fitting
from tests.criteria.worlds import FIELDS, condition, dictionary, entry

FIT = entry("picklist", "fit", values=[{"number": 1, "id": "good"}, {"number": 2, "id": "poor"}])
WORLD = dictionary(*FIELDS, FIT)
FITTING = Fitting(WORLD)


def _at_least(score: int) -> dict[str, Any]:
    return {"field": "score", "at_least": score}


DEMO = {"field": "demo", "is": True}
GOOD = {"field": "fit", "is": "good"}


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (_at_least(2), _at_least(3), "tightened"),
        (_at_least(3), _at_least(2), "loosened"),
        (_at_least(2), {"field": "score", "above": 1}, "equal"),
        (_at_least(2), {"field": "field/score", "at_least": 2}, "equal"),
        (_at_least(0), {"always": True}, "equal"),
        ({"all": [DEMO, GOOD]}, {"all": [GOOD, DEMO]}, "equal"),
        ({"any": [DEMO, GOOD]}, {"not": {"all": [{"not": DEMO}, {"not": GOOD}]}}, "equal"),
        ({"any": [DEMO, GOOD]}, {"all": [DEMO, GOOD]}, "tightened"),
        ({"always": True}, DEMO, "tightened"),
        (DEMO, GOOD, "changed"),
        ({"field": "unheard_of", "is": 1}, {"field": "unheard_of", "is": 2}, "changed"),
    ],
)
def test_verdicts(before: Any, after: Any, verdict: str) -> None:
    assert compare(condition(before), condition(after), FITTING) == verdict


@pytest.mark.parametrize(
    "test", [_at_least(1), DEMO, {"not": DEMO}, {"field": "demo", "is": False}]
)
def test_an_empty_field_does_not_qualify_by_its_emptiness(test: Any) -> None:
    """`demo is true, or not` leaves out those of whom it is not known."""
    excluded_middle = {"any": [DEMO, {"not": DEMO}]}
    assert not implies(condition({"always": True}), condition(excluded_middle), FITTING)
    assert implies(condition({"all": [test, excluded_middle]}), condition(test), FITTING)


def test_what_is_implied_holds_of_every_record() -> None:
    drawn = [condition(item) for item in (_at_least(2), DEMO, GOOD, {"any": [DEMO, _at_least(3)]})]
    records = [
        {"score": score, "demo": demo, "fit": fit}
        for score, demo, fit in product(
            (None, 1, 2, 3), (None, True, False), (None, "good", "poor")
        )
    ]
    for one, other in product(drawn, drawn):
        counter_examples = [
            record
            for record in records
            if holds(one, record, WORLD.fields) is True
            and holds(other, record, WORLD.fields) is not True
        ]
        assert implies(one, other, FITTING) == (not counter_examples)


def test_the_one_threshold_that_moved_is_found() -> None:
    moved = shift(
        condition({"any": [DEMO, _at_least(2)]}), condition({"any": [DEMO, _at_least(3)]})
    )
    assert moved is not None
    assert (moved.field, moved.before.operand, moved.after.operand) == ("score", 2, 3)


def test_no_single_threshold_moved_where_more_changed() -> None:
    assert shift(condition(_at_least(2)), condition({"all": [DEMO, _at_least(3)]})) is None
    assert shift(condition({"field": "fit", "is": "good"}), condition(DEMO)) is None
