"""Hold a condition against a record by Kleene's three-valued logic."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping

from lexicon.criteria.moments import compared
from lexicon.model.condition import All, Always, Any, Condition, DecidedBy, Not, Test
from lexicon.model.kinds.field import Field
from lexicon.model.kinds.stage import Act
from lexicon.model.scalars import bare

Outcome = bool | None
"""True, False, or None for unknown."""
Value = bool | int | float | str | Act | None

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "at_least": operator.ge,
    "above": operator.gt,
    "at_most": operator.le,
    "below": operator.lt,
}
_COMPARE_TEXT: dict[str, Callable[[str, str], bool]] = {
    "at_least": operator.ge,
    "above": operator.gt,
    "at_most": operator.le,
    "below": operator.lt,
}


def holds(
    condition: Condition,
    record: Mapping[str, Value],
    fields: Mapping[str, Field],
    zone: str = "UTC",
) -> Outcome:
    """Whether the condition is true of the record; None where an empty field leaves it open.

    An undecided part counts as its `until_decided`. Moments in a condition that name no zone are
    meant in `zone`.
    """
    match condition:
        case Always():
            return True
        case All(all=inner):
            return _all(holds(part, record, fields, zone) for part in inner)
        case Any(any=inner):
            negated = (_not(holds(part, record, fields, zone)) for part in inner)
            return _not(_all(negated))
        case Not():
            return _not(holds(condition.not_, record, fields, zone))
        case DecidedBy(until_decided=part):
            return holds(part, record, fields, zone)
        case Test():
            return _test(condition, record, fields, zone)


def value_of(name: str, record: Mapping[str, Value], fields: Mapping[str, Field]) -> Value:
    """The record's value, or what an empty field counts as; None where unknown."""
    value = record.get(name)
    if value is None or value == "":
        field = fields.get(name)
        return field.when_empty if field else None
    return value


def _all(outcomes: Iterable[Outcome]) -> Outcome:
    result: Outcome = True
    for outcome in outcomes:
        if outcome is False:
            return False
        if outcome is None:
            result = None
    return result


def _not(outcome: Outcome) -> Outcome:
    return None if outcome is None else not outcome


def _test(
    test: Test, record: Mapping[str, Value], fields: Mapping[str, Field], zone: str
) -> Outcome:
    name = bare(test.field)
    if test.operator == "filled":
        raw = record.get(name)
        return (raw is not None and raw != "") == test.filled
    value = value_of(name, record, fields)
    if value is None:
        return None
    field = fields.get(name)
    if field is not None and field.type == "time" and isinstance(value, str):
        return _at(test.operator, value, test.operand, zone)
    return _compared(test.operator, value, test.operand)


def _at(name: str, value: str, operand: object, zone: str) -> Outcome:
    """A moment, held against each operand in the form that suits them both."""
    operands = operand if isinstance(operand, tuple) else (operand,)
    texts = [item for item in operands if isinstance(item, str)]
    if name in _COMPARE_TEXT:
        return _COMPARE_TEXT[name](*compared(value, texts[0], zone)) if texts else None
    same = any(one == other for one, other in (compared(value, it, zone) for it in texts))
    return same == (name in ("is", "one_of"))


def _compared(name: str, value: object, operand: object) -> Outcome:
    match name:
        case "is":
            return _same(value, operand)
        case "is_not":
            return not _same(value, operand)
        case "one_of" | "none_of":
            among = isinstance(operand, tuple) and any(_same(value, item) for item in operand)
            return among == (name == "one_of")
        case _:
            return compare(name, value, operand)


def _same(value: object, operand: object) -> bool:
    """Equal and of one type: true is not 1."""
    return value == operand and isinstance(value, bool) == isinstance(operand, bool)


def compare(name: str, value: object, operand: object) -> Outcome:
    """at_least, above, at_most, below: numbers with numbers, text (dates, times) with text.

    Anything else stays unknown.
    """
    if isinstance(value, bool) or isinstance(operand, bool):
        return None
    if isinstance(value, int | float) and isinstance(operand, int | float):
        return _COMPARE[name](value, operand)
    if isinstance(value, str) and isinstance(operand, str):
        return _COMPARE_TEXT[name](value, operand)
    return None
