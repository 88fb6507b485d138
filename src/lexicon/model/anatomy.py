"""How each class of the model is built: where prose stands, where references, where inner parts.

Read off the annotations once a class, so that walking thousands of entries is quick.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from lexicon.model import condition
from lexicon.model.scalars import IsProse, Refers

_CONDITIONS = (
    condition.All,
    condition.Any,
    condition.Not,
    condition.Always,
    condition.DecidedBy,
    condition.Test,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One attribute worth walking: `key` is its name in YAML."""

    attribute: str
    key: str
    prose: bool
    refers: str | None
    """The kind a bare reference means, "" where it must be written in full."""
    conditions: bool
    inner: bool


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of one class; `extra_prose` where its free keys are languages."""

    parts: tuple[Part, ...]
    extra_prose: bool


@cache
def anatomy(model: type[BaseModel]) -> Anatomy:
    """The parts of a class that hold prose, references, conditions or further parts."""
    parts = []
    for name, info in model.model_fields.items():
        found = [*info.metadata, *flat(info.annotation)]
        refers = next((item.kind for item in found if isinstance(item, Refers)), None)
        classes = [item for item in found if isinstance(item, type)]
        part = Part(
            name,
            info.alias or name,
            prose=any(isinstance(item, IsProse) for item in found),
            refers=refers,
            conditions=any(item in _CONDITIONS for item in classes),
            inner=any(issubclass(item, BaseModel) for item in classes),
        )
        if part.prose or part.refers is not None or part.inner:
            parts.append(part)
    return Anatomy(tuple(parts), bool(getattr(model, "EXTRA_IS_PROSE", False)))


def flat(annotation: Any) -> Iterator[Any]:
    """An annotation's innermost types, and all marks on the way."""
    yield from getattr(annotation, "__metadata__", ())
    inner = get_args(annotation)
    if isinstance(annotation, type) and not inner:
        yield annotation
    for item in inner:
        if item is not Ellipsis and not isinstance(item, str):
            yield from flat(item)
