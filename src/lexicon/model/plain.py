"""Values of the model as JSON has them: what a program gets to see of a change."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from lexicon.model.condition import Test
from lexicon.model.sameness import same


class Written(NamedTuple):
    """One attribute of a class: its name in YAML, and what it is where nothing is written."""

    attribute: str
    key: str
    is_required: bool
    default: Any

    def is_written(self, value: object) -> bool:
        """Whether a given value says more than nothing would."""
        return self.is_required or (value is not self.default and not same(value, self.default))


@cache
def written_parts(model: type[BaseModel]) -> tuple[Written, ...]:
    """The attributes of a class, read off once: thousands of values are walked by them."""
    return tuple(
        Written(
            name,
            info.alias or name,
            info.is_required(),
            None if info.is_required() else info.get_default(call_default_factory=True),
        )
        for name, info in model.model_fields.items()
    )


def plain(value: object) -> object:
    """Text, numbers, booleans, null, lists and maps; what is not written is left out."""
    return _way(type(value))(value)  # type: ignore[arg-type]  # classes can be hashed


@cache
def _way(of: type) -> Callable[[Any], object]:
    """How the values of a class are put: asked once, for pydantic takes its time to answer."""
    if issubclass(of, Test):
        return lambda value: {"field": value.field, value.operator: plain(value.operand)}
    if issubclass(of, BaseModel):
        return lambda value: {key: plain(item) for key, item in written(value)}
    if issubclass(of, dict):
        return lambda value: {str(key): plain(item) for key, item in value.items()}
    if issubclass(of, tuple | list):
        return lambda value: [plain(item) for item in value]
    return lambda value: value


def written(model: BaseModel) -> list[tuple[str, Any]]:
    """Key and value, as they are, of all that is written in a value of the model."""
    values, given = model.__dict__, model.__pydantic_fields_set__
    found = [
        (part.key, values[part.attribute])
        for part in written_parts(type(model))
        if part.attribute in given and part.is_written(values[part.attribute])
    ]
    return [*found, *model.__pydantic_extra__.items()] if model.__pydantic_extra__ else found
