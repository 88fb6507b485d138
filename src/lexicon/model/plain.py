"""Values of the model as JSON has them: what a program gets to see of a change."""

from __future__ import annotations

from pydantic import BaseModel

from lexicon.model.condition import Test
from lexicon.model.sameness import same


def plain(value: object) -> object:
    """Text, numbers, booleans, null, lists and maps; what is not written is left out."""
    if isinstance(value, Test):
        return {"field": value.field, value.operator: plain(value.operand)}
    if isinstance(value, BaseModel):
        return _written(value) | dict(value.__pydantic_extra__ or {})
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def _written(model: BaseModel) -> dict[str, object]:
    fields = type(model).model_fields
    values = ((name, info, getattr(model, name)) for name, info in fields.items())
    return {
        info.alias or name: plain(value)
        for name, info, value in values
        if info.is_required() or not same(value, info.get_default(call_default_factory=True))
    }
