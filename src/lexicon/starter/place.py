"""One place of a kind's shape: what may stand there, read off the model's annotations."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lexicon.model import condition
from lexicon.model.scalars import IsProse, Refers

Path = tuple[str, ...]
"""The keys that lead to a place, as they are written; a list's items have their list's path."""


@dataclass(frozen=True)
class Place:
    """A value's type and where it stands."""

    path: Path
    type: Any
    marks: tuple[Any, ...]
    """What the annotations say besides the type: patterns, bounds, references."""
    required: bool = False
    default: Any = None

    @property
    def key(self) -> str:
        return self.path[-1]

    @property
    def is_prose(self) -> bool:
        """A text in each language."""
        return any(isinstance(mark, IsProse) for mark in self.marks)

    @property
    def is_condition(self) -> bool:
        return condition.Test in _members(self.type)

    @property
    def refers(self) -> str | None:
        """The kind a reference is to, "" for any."""
        return next((mark.kind for mark in self.marks if isinstance(mark, Refers)), None)

    @property
    def pattern(self) -> str | None:
        return next(
            (found for mark in self.marks if (found := getattr(mark, "pattern", None))), None
        )

    @property
    def least(self) -> int:
        """How many items a list has at least; or the lowest number allowed."""
        bounds = (getattr(mark, name, None) for mark in self.marks for name in ("min_length", "ge"))
        return next((bound for bound in bounds if bound is not None), 0)

    @property
    def options(self) -> tuple[str, ...]:
        """The words of a closed choice."""
        return get_args(self.type) if get_origin(self.type) is Literal else ()

    @property
    def model(self) -> type[BaseModel] | None:
        """The class of a map with keys of its own."""
        return (
            self.type if isinstance(self.type, type) and issubclass(self.type, BaseModel) else None
        )

    @cached_property
    def item(self) -> Place | None:
        """What a list holds."""
        return self._inner(0) if get_origin(self.type) is tuple else None

    @cached_property
    def value(self) -> Place | None:
        """What a map with free keys holds."""
        return self._inner(1) if get_origin(self.type) is dict else None

    @cached_property
    def free_key(self) -> Place | None:
        """The keys of such a map."""
        return self._inner(0) if get_origin(self.type) is dict else None

    @property
    def is_free_text(self) -> bool:
        """A text of no special form."""
        return self.type is str and self.pattern is None

    def _inner(self, number: int) -> Place:
        return _place(self.path, get_args(self.type)[number], ())


def place_of(path: Path, info: FieldInfo) -> Place:
    """The place of one key of a class."""
    found = _place(path, info.annotation, tuple(info.metadata))
    default = None if info.is_required() else info.get_default(call_default_factory=True)
    return Place(path, found.type, found.marks, info.is_required(), default)


def places_of(model: type[BaseModel], path: Path = ()) -> tuple[Place, ...]:
    """The keys of a class in the model's order."""
    fields = model.model_fields.items()
    return tuple(place_of((*path, info.alias or name.rstrip("_")), info) for name, info in fields)


def _place(path: Path, annotation: Any, marks: tuple[Any, ...]) -> Place:
    while get_origin(annotation) is Annotated or _is_optional(annotation):
        if get_origin(annotation) is Annotated:
            marks = (*marks, *annotation.__metadata__)
            annotation = annotation.__origin__
        else:
            annotation = next(item for item in get_args(annotation) if item is not type(None))
    return Place(path, annotation, (*marks, *_flattened(marks)))


def _flattened(marks: tuple[Any, ...]) -> tuple[Any, ...]:
    """Marks inside a `Field(...)` of an Annotated."""
    return tuple(inner for mark in marks for inner in getattr(mark, "metadata", ()))


def _is_optional(annotation: Any) -> bool:
    """A union of one type with None; one of several scalars stays as it is."""
    if get_origin(annotation) not in (Union, types.UnionType):
        return False
    members = [item for item in get_args(annotation) if item is not type(None)]
    return len(members) == 1


def _members(annotation: Any) -> tuple[Any, ...]:
    """The types of a union, taken out of their marks."""
    return tuple(
        member.__origin__ if get_origin(member) is Annotated else member
        for member in get_args(annotation)
    )
