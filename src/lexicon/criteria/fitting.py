"""Whether an operator and a value suit a field: its type, its picklist, its range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

from lexicon.criteria.evaluate import compare
from lexicon.model.condition import Test
from lexicon.model.day import calendar_date
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field, Range
from lexicon.model.kinds.stage import Act
from lexicon.model.scalars import TIME_PATTERN, bare

ORDERED = ("integer", "decimal", "money", "date", "time")
EQUALITY = ("is", "is_not", "one_of", "none_of")
BOUNDS = ("at_least", "above", "at_most", "below")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?").fullmatch
_CLOCK = re.compile(TIME_PATTERN).match


class Misfit(NamedTuple):
    """Why something does not suit a field; `position` where one of several values does not."""

    reason: Literal["operator", "empty", "type", "choice", "range"]
    value: object
    position: int | None = None


@dataclass(frozen=True)
class Fitting:
    """Holds tests and values against the fields of one dictionary; reads each picklist once."""

    dictionary: Dictionary
    _choices: dict[str, frozenset[str] | None] = field(default_factory=dict)

    def of_test(self, test: Test, of: Field) -> Misfit | None:
        """What is wrong with a test on a field; None where it makes sense."""
        operator = test.operator
        operand: object = test.operand  # `is: null` has a shape, but no sense
        if operator not in operators(of):
            return Misfit("operator", operator)
        if operand is None:
            return Misfit("empty", operator)
        if operator == "filled":
            return None
        if not isinstance(operand, tuple):
            return self._of_operand(operator, operand, of)
        for position, item in enumerate(operand):
            if misfit := self._of_operand(operator, item, of):
                return Misfit(misfit.reason, item, position)
        return None

    def of_value(self, value: object, of: Field) -> Misfit | None:
        """What is wrong with a value in a field; an empty text is no value."""
        if value in (None, ""):
            return None
        if not has_type(value, of.type):
            return Misfit("type", value)
        choices = self.choices(of)
        if choices is not None and value not in choices:
            return Misfit("choice", value)
        return None if in_range(value, of.range) else Misfit("range", value)

    def choices(self, of: Field) -> frozenset[str] | None:
        """The ids a picklist field may hold, those no longer offered too; None where unknown."""
        name = bare(of.picklist) if of.picklist and of.type == "picklist" else ""
        if name not in self._choices:
            picklist = self.dictionary.picklists.get(name)
            ids = frozenset(value.key for value in picklist.values) if picklist else None
            self._choices[name] = ids
        return self._choices[name]

    def _of_operand(self, operator: str, operand: object, of: Field) -> Misfit | None:
        misfit = self.of_value(operand, of)
        strict = operator in ("above", "below")  # `below: 101` is a fair way to say "up to 100"
        return None if misfit and misfit.reason == "range" and strict else misfit


def operators(of: Field) -> tuple[str, ...]:
    """The operators that make sense for a field."""
    if of.type == "act":
        return ("filled",)
    return (*EQUALITY, *BOUNDS, "filled") if of.type in ORDERED else (*EQUALITY, "filled")


def has_type(value: object, kind: str) -> bool:
    """Whether a value is of a field's type; dates and times are text of their own form."""
    match kind:
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "decimal" | "money":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "act":
            return isinstance(value, Act) and is_moment(value.when)
        case "date":
            return isinstance(value, str) and calendar_date(value) is not None
        case "time":
            return isinstance(value, str) and (bool(_CLOCK(value)) or is_moment(value))
        case _:
            return isinstance(value, str)


def is_moment(text: str) -> bool:
    """A day that exists, with or without the time of day: `2026-03-02`, `2026-03-02 10:30`."""
    try:
        return bool(_MOMENT(text) and datetime.fromisoformat(text))
    except ValueError:
        return False


def in_range(value: object, bounds: Range | None) -> bool:
    """Whether a value keeps to a field's range; a bound of another type bounds nothing."""
    return all(compare(name, value, bound) is not False for name, bound in bounds_of(bounds))


def bounds_of(bounds: Range | None) -> Iterator[tuple[str, object]]:
    """The bounds that are written: operator and value."""
    for name in BOUNDS if bounds else ():
        if (bound := getattr(bounds, name)) is not None:
            yield name, bound
