"""Conditions are held against records by Kleene's logic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any as Anything

import pytest
from hypothesis import given

from lexicon.criteria.evaluate import Outcome, Value, holds
from lexicon.model.condition import All, Any, Condition, Not
from lexicon.model.kinds.field import Field
from tests.criteria.drawn import CONDITIONS, RECORDS
from tests.criteria.worlds import FIELDS, condition

BY_NAME: dict[str, Field] = {item.id: item for item in FIELDS if isinstance(item, Field)}
STRENGTH: dict[Outcome, int] = {False: 0, None: 1, True: 2}
Record = Mapping[str, Value]


def outcome(part: Condition, record: Record) -> Outcome:
    return holds(part, record, BY_NAME)


def negated(part: Condition) -> Condition:
    return Not.model_construct(not_=part)


def either(one: Condition, two: Condition) -> Condition:
    return Any.model_construct(any=(one, two))


@given(CONDITIONS, CONDITIONS, RECORDS)
def test_all_is_as_weak_as_its_weakest_part(one: Condition, two: Condition, record: Record) -> None:
    weakest = min(outcome(one, record), outcome(two, record), key=STRENGTH.__getitem__)
    assert outcome(All.model_construct(all=(one, two)), record) is weakest


@given(CONDITIONS, CONDITIONS, RECORDS)
def test_any_is_as_strong_as_its_strongest_part(
    one: Condition, two: Condition, record: Record
) -> None:
    strongest = max(outcome(one, record), outcome(two, record), key=STRENGTH.__getitem__)
    assert outcome(either(one, two), record) is strongest


@given(CONDITIONS, RECORDS)
def test_denying_twice_changes_nothing(part: Condition, record: Record) -> None:
    assert outcome(negated(negated(part)), record) is outcome(part, record)


@given(CONDITIONS, CONDITIONS, RECORDS)
def test_denying_both_is_denying_either(one: Condition, two: Condition, record: Record) -> None:
    neither = All.model_construct(all=(negated(one), negated(two)))
    assert outcome(negated(either(one, two)), record) is outcome(neither, record)


@pytest.mark.parametrize(
    ("written", "record", "expected"),
    [
        ({"field": "demo", "is": True}, {}, None),
        ({"field": "demo", "is": True}, {"demo": ""}, None),
        ({"field": "consent", "is": True}, {}, False),
        ({"field": "consent", "filled": True}, {}, False),
        ({"field": "consent", "filled": False}, {}, True),
        ({"field": "score", "at_least": 20}, {"score": 20}, True),
        ({"field": "score", "above": 20}, {"score": 20}, False),
        ({"field": "score", "at_most": 20}, {"score": 20}, True),
        ({"field": "score", "below": 20}, {"score": 20}, False),
        ({"field": "seen_on", "above": "2026-03-01"}, {"seen_on": "2026-03-02"}, True),
        ({"field": "seen_on", "above": 3}, {"seen_on": "2026-03-02"}, None),
        ({"field": "score", "is": 1}, {"score": True}, False),
        ({"field": "score", "at_least": 1}, {"score": True}, None),
        ({"field": "fit", "one_of": ["good", "poor"]}, {"fit": "poor"}, True),
        ({"field": "fit", "none_of": ["good"]}, {"fit": "poor"}, True),
        ({"field": "fit", "none_of": ["good"]}, {}, None),
        ({"field": "no_such_field", "is": 1}, {}, None),
        ({"decided_by": "d", "until_decided": {"field": "demo", "is": True}}, {"demo": True}, True),
    ],
)
def test_a_test_is_true_false_or_unknown(
    written: Anything, record: Record, expected: Outcome
) -> None:
    assert outcome(condition(written), record) is expected
