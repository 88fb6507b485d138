"""Machine-readable conditions: tests on fields, joined by all, any, not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Discriminator, Field, Tag, model_validator

from lexicon.model.frozen import Frozen, Many, Yes
from lexicon.model.scalars import DecisionRef, Reference, Scalar

OPERATORS = ("is", "is_not", "one_of", "none_of", "at_least", "above", "at_most", "below", "filled")
FORMS = ("all", "any", "not", "always", "decided_by", "field")
"""The key by which a condition's form is known."""
Bound = int | float | str
"""A number, a date, a time: whatever the field's type can be compared with."""


class Test(Frozen):
    """One field held against one value by exactly one operator."""

    model_config = {"json_schema_extra": {"minProperties": 2, "maxProperties": 2}}

    field: Reference
    is_: Scalar | None = None
    is_not: Scalar | None = None
    one_of: Annotated[Many[Scalar], Field(min_length=1)] | None = None
    none_of: Annotated[Many[Scalar], Field(min_length=1)] | None = None
    at_least: Bound | None = None
    above: Bound | None = None
    at_most: Bound | None = None
    below: Bound | None = None
    filled: bool | None = None

    @model_validator(mode="after")
    def _exactly_one_operator(self) -> Test:
        if len(self.model_fields_set) != 2:
            raise ValueError("one_operator")
        return self

    @property
    def operator(self) -> str:
        """The operator's name as written, such as `is` or `at_least`."""
        (name,) = self.model_fields_set - {"field"}
        return name.rstrip("_")

    @property
    def operand(self) -> Scalar | tuple[Scalar, ...]:
        """What the field is held against; a tuple for one_of and none_of."""
        (name,) = self.model_fields_set - {"field"}
        operand: Scalar | tuple[Scalar, ...] = getattr(self, name)
        return operand


class All(Frozen):
    """True when every part is."""

    all: Annotated[Many[Condition], Field(min_length=1)]


class Any(Frozen):
    """True when at least one part is."""

    any: Annotated[Many[Condition], Field(min_length=1)]


class Not(Frozen):
    """True when its part is false."""

    not_: Condition


class Always(Frozen):
    """True of every record."""

    always: Yes


class DecidedBy(Frozen):
    """A part that the firm settles in a decision; `until_decided` holds while it is open."""

    decided_by: DecisionRef
    until_decided: Condition


def _shape(value: object) -> str | None:
    if isinstance(value, Mapping):
        return next((form for form in FORMS if form in value), None)
    return getattr(value, "_tag", None)


Condition = Annotated[
    Annotated[All, Tag("all")]
    | Annotated[Any, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[Always, Tag("always")]
    | Annotated[DecidedBy, Tag("decided_by")]
    | Annotated[Test, Tag("field")],
    Discriminator(_shape),
]


def parts(condition: Condition) -> tuple[Condition, ...]:
    """The conditions directly inside one."""
    match condition:
        case Test():  # most are: asked first
            return ()
        case All(all=inner) | Any(any=inner):
            return inner
        case Not(not_=part) | DecidedBy(until_decided=part):
            return (part,)
        case _:
            return ()


def tests(condition: Condition) -> Iterator[Test]:
    """Every test on a field inside a condition, from left to right."""
    if isinstance(condition, Test):
        yield condition
    for part in parts(condition):
        yield from tests(part)
