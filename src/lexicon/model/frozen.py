"""The form all parts of the model share: frozen, closed, strictly typed."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticKnownError


def _without_trailing_underscore(name: str) -> str:
    return name.rstrip("_")


class Frozen(BaseModel):
    """Unknown keys are faults; nothing is converted; Python's reserved words end in `_`."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        alias_generator=_without_trailing_underscore,
        defer_build=True,
        ser_json_inf_nan="null",
    )


class Shared(Frozen, defer_build=False):
    """A part that every kind has: made ready once, at once, where each kind would do it anew."""


Item = TypeVar("Item")
Many = Annotated[tuple[Item, ...], Field(strict=False)]
"""A list in YAML, a tuple in Python."""


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one model, as authors write it."""
    schema = model.model_json_schema(by_alias=True, mode="validation")
    _close(schema)
    return schema


def _close(schema: Any) -> None:
    """Forbid keys that fit no pattern: the model refuses them, pydantic's schema would not."""
    if isinstance(schema, dict):
        if "patternProperties" in schema:
            schema.setdefault("additionalProperties", False)
        for inner in schema.values():
            _close(inner)
    elif isinstance(schema, list):
        for inner in schema:
            _close(inner)


def _only(value: bool | int) -> BeforeValidator:
    """To Python 1 is True; to YAML, JSON and people it is not."""

    def check(written: object) -> object:
        if type(written) is not type(value):
            raise PydanticKnownError("literal_error", {"expected": str(value).lower()})
        return written

    return BeforeValidator(check)


Yes = Annotated[Literal[True], _only(True)]
"""`true` and nothing else."""
One = Annotated[Literal[1], _only(1)]
"""`1` and nothing else."""
