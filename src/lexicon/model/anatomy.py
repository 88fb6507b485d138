"""How each class of the model is built: where prose stands, where references, where inner parts.

Read off the annotations once a class, so that walking thousands of entries is quick.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

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


class Part(NamedTuple):
    """One attribute worth walking: `key` is its name in YAML."""

    attribute: str
    key: str
    prose: bool
    refers: str | None
    """The kind a bare reference means, "" where it must be written in full."""
    conditions: bool
    inner: bool
    holds_prose: bool
    """Whether it is prose, or prose stands inside it."""
    holds_references: bool


class Anatomy(NamedTuple):
    """The parts of one class, those worth walking for prose or for references apart.

    `extra_prose` where its free keys are languages.
    """

    parts: tuple[Part, ...]
    prose: tuple[Part, ...]
    references: tuple[Part, ...]
    extra_prose: bool


@cache
def anatomy(model: type[BaseModel]) -> Anatomy:
    """The parts of a class that hold prose, references, conditions or further parts."""
    every = [_part(name, info) for name, info in model.model_fields.items()]
    parts = tuple(part for part in every if part.prose or part.refers is not None or part.inner)
    return Anatomy(
        parts,
        prose=tuple(part for part in parts if part.holds_prose),
        references=tuple(part for part in parts if part.holds_references),
        extra_prose=bool(getattr(model, "EXTRA_IS_PROSE", False)),
    )


def _part(name: str, info: FieldInfo) -> Part:
    found = [*info.metadata, *flat(info.annotation)]
    refers = next((item.kind for item in found if isinstance(item, Refers)), None)
    prose = any(isinstance(item, IsProse) for item in found)
    inner = [item for item in found if isinstance(item, type) and issubclass(item, BaseModel)]
    conditions = any(item in _CONDITIONS for item in inner)
    inside = [] if conditions else [anatomy(item) for item in inner]
    return Part(
        name,
        info.alias or name,
        prose=prose,
        refers=refers,
        conditions=conditions,
        inner=bool(inner),
        holds_prose=prose or any(below.prose or below.extra_prose for below in inside),
        holds_references=conditions
        or refers is not None
        or any(below.references for below in inside),
    )


def flat(annotation: Any) -> Iterator[Any]:
    """An annotation's innermost types, and all marks on the way."""
    yield from getattr(annotation, "__metadata__", ())
    inner = get_args(annotation)
    if isinstance(annotation, type) and not inner:
        yield annotation
    for item in inner:
        if item is not Ellipsis and not isinstance(item, str):
            yield from flat(item)
