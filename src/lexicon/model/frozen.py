"""The form all parts of the model share: frozen, closed, strictly typed."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field


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


Item = TypeVar("Item")
Many = Annotated[tuple[Item, ...], Field(strict=False)]
"""A list in YAML, a tuple in Python."""


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one model, as authors write it."""
    return model.model_json_schema(by_alias=True, mode="validation")
