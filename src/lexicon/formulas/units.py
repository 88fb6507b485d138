"""The unit of a formula: money, a count, a rate or a duration; and where two of them do not mix.

Dimensional analysis as physicists do it (Bridgman, 1922), with counts of different things kept
apart: attempts ÷ records is a count of attempts for each record, records ÷ records a rate.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lexicon.formulas.tree import Call, Node, Number, Operation, Reference

Kind = Literal["money", "count", "rate", "duration", "number"]
RECORDS = "lexicon:records"
"""What `reached` and `count` count; no field's own unit can be called so."""


@dataclass(frozen=True, slots=True)
class Unit:
    """`of` is the currency, or what is counted; "" where that is not known, and fits any.

    A plain `number` takes the unit of what it is joined with.
    """

    kind: Kind
    of: str = ""


@dataclass(frozen=True, slots=True)
class Mixed:
    """Where a formula has no unit: two units and the sign between them, or what is no quantity.

    `sign` is "" for a function over something without a unit: `name` is that, `function` which.
    """

    sign: str = ""
    left: Unit | None = None
    right: Unit | None = None
    name: str = ""
    function: str = ""


UnitOf = Callable[[str], Unit | None]
"""The unit of a field or metric by its reference; None where it has none, or is not known."""
NUMBER = Unit("number")
_RATE = Unit("rate")
_COUNT = Unit("count", RECORDS)
_DURATION = Unit("duration")


def unit_of(node: Node, known: UnitOf, is_moment: Callable[[str], bool]) -> Unit | Mixed | None:
    """The unit of a formula without other faults; None where a reference leaves it open."""
    match node:
        case Number():
            return NUMBER
        case Reference(to=to):
            return known(to)
        case Call():
            return _of_call(node, known, is_moment)
        case Operation(sign=sign):
            left, right = (unit_of(part, known, is_moment) for part in (node.left, node.right))
            if not isinstance(left, Unit) or not isinstance(right, Unit):
                return next((part for part in (left, right) if isinstance(part, Mixed)), None)
            if sign == "-" and node.left == Number(0):  # how a minus before a part is read
                return right
            joined = _joined(sign, left, right)
            return joined or Mixed(sign, left, right)


def _of_call(call: Call, known: UnitOf, is_moment: Callable[[str], bool]) -> Unit | Mixed | None:
    if call.function in ("reached", "count"):
        return _COUNT
    if call.function == "duration":
        wrong = (part.to for part in call.arguments if isinstance(part, Reference))
        bad = next((to for to in wrong if not is_moment(to)), "")
        return Mixed(name=bad, function="duration") if bad else _DURATION
    measured = call.arguments[0] if call.arguments else None
    if measured is None:
        return None
    if isinstance(measured, Reference):
        return known(measured.to) or Mixed(function=call.function, name=measured.to)
    return unit_of(measured, known, is_moment)


def _joined(sign: str, left: Unit, right: Unit) -> Unit | None:
    if sign in "+-":
        return _added(left, right)
    return _multiplied(left, right) if sign == "*" else _divided(left, right)


def _added(left: Unit, right: Unit) -> Unit | None:
    """Like with like; a plain number stands beside counts and rates: `1 - rate`."""
    for number, other in ((left, right), (right, left)):
        if number.kind == "number" and other.kind in ("number", "count", "rate"):
            return other
    return _narrower(left, right) if _same(left, right) else None


def _multiplied(left: Unit, right: Unit) -> Unit | None:
    """Anything times a number or a rate; money or time for each, times how many."""
    for factor, other in ((left, right), (right, left)):
        if factor.kind == "number" or (factor.kind == "rate" and other.kind != "number"):
            return other
    for factor, other in ((left, right), (right, left)):
        if factor == _COUNT or (factor.kind == "count" and other.kind != "count"):
            return other
    return left if left.kind == right.kind == "count" else None


def _divided(left: Unit, right: Unit) -> Unit | None:
    """Like by like is a rate; by a number or a rate all keep their unit; by a count, for each."""
    if left.kind == right.kind and _same(left, right):
        return left if left.kind == "number" else _RATE
    if right.kind in ("number", "rate"):
        return left
    if right.kind == "count" and left.kind in ("money", "duration", "count"):
        return left
    return None


def _same(left: Unit, right: Unit) -> bool:
    return left.kind == right.kind and (left.of == right.of or not left.of or not right.of)


def _narrower(left: Unit, right: Unit) -> Unit:
    return left if left.of else right
