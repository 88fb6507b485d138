"""A handful of values of a field that tell apart all the tests held against it.

Between two constants of the tests every value behaves alike, so one of each stretch is enough: a
question about all records becomes a question about few.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

from lexicon.criteria.evaluate import Value
from lexicon.criteria.fitting import Fitting, bounds_of, in_range
from lexicon.criteria.moments import sides
from lexicon.model.condition import Test
from lexicon.model.day import calendar_date
from lexicon.model.kinds.field import Field
from lexicon.model.kinds.stage import Act

SOMEBODY = Act(who="somebody", when="2026-01-01")


def states(field: Field, tests: Iterable[Test], fitting: Fitting) -> tuple[Value, ...]:
    """None for empty, then the values worth trying, all within the field's range."""
    constants: set[object] = {item for test in tests for item in _operands(test)}
    constants |= {bound for _, bound in bounds_of(field.range)}
    match field.type:
        case "boolean":
            values: Iterable[Value] = (True, False)
        case "act":
            values = (SOMEBODY,)
        case "text" | "picklist":
            values = _words(_only_text(constants), fitting.choices(field))
        case "date":
            values = _days(_only_text(constants))
        case "time":
            values = _moments(_only_text(constants))
        case _:
            values = _numbers(_only_numbers(constants), field.type == "integer")
    return (None, *(value for value in values if in_range(value, field.range)))


def _operands(test: Test) -> tuple[object, ...]:
    if test.operator == "filled":
        return ()
    return test.operand if isinstance(test.operand, tuple) else (test.operand,)


def _only_text(constants: Iterable[object]) -> set[str]:
    return {item for item in constants if isinstance(item, str) and item}


def _only_numbers(constants: Iterable[object]) -> list[float]:
    return sorted(item for item in constants if isinstance(item, int | float))


def _words(constants: set[str], choices: frozenset[str] | None) -> list[Value]:
    """The constants and one word beside them, where there is one."""
    if choices is None:
        return [*sorted(constants), max(constants, default="") + "x"]
    return [*sorted(constants & choices), *sorted(choices - constants)[:1]]


def _days(constants: set[str]) -> list[Value]:
    """Each day with the one before and the one after."""
    days = (day for text in constants if (day := calendar_date(text)))
    return [*sorted({near for day in days for near in _around(day)} or {SOMEBODY.when})]


def _around(day: date) -> Iterator[str]:
    for step in (-1, 0, 1):
        with suppress(OverflowError):  # the calendar ends in the years 1 and 9999
            yield (day + timedelta(step)).isoformat()


def _moments(constants: set[str]) -> list[Value]:
    """Each moment and the text right after it (none stands between), and one before them all."""
    whole = {sides(text, "UTC").local for text in constants}
    return ["0", *sorted(near for text in whole for near in (text, text + "\0"))]


def _numbers(constants: list[float], whole: bool) -> list[Value]:
    if not constants:
        return [0]
    if whole:
        around = (-1, 0, 1, 2)
        return [*sorted({math.floor(item) + step for item in constants for step in around})]
    between = ((low + high) / 2 for low, high in pairwise(constants))
    return [constants[0] - 1, *constants, *between, constants[-1] + 1]
