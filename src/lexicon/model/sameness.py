"""Whether two values are the same, and in which lists the order means nothing."""

from __future__ import annotations

from pydantic import BaseModel

from lexicon.model.condition import Test

ORDER_MEANS_NOTHING = frozenset(
    {
        "names.synonyms", "names.avoid", "related", "sources", "silence", "deprecated.replaced_by",
        "examples", "counter_examples", "transitions", "matrix.cells", "options", "clauses",
        "objections", "goals", "signs_of_fit", "decided.by", "reserved.numbers", "reserved.ids",
        "sections.responsible", "steps.uses", "known_abbreviations",
        "approval.major", "approval.minor", "approval.patch",
    }
)  # fmt: skip
"""Everywhere else the order of a list is taken to mean something."""


def ordered(path: str) -> bool:
    """Whether the order of the list at a path means something."""
    nested = path.partition(".")[2]
    return path not in ORDER_MEANS_NOTHING and nested not in ORDER_MEANS_NOTHING


def same(one: object, other: object) -> bool:
    """Equal, and true is not 1; what is not written equals its default."""
    if one is other:
        return True
    if type(one) is str:  # as most values are
        return one == other
    if isinstance(one, BaseModel) and isinstance(other, BaseModel):
        return type(one) is type(other) and _same_models(one, other)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple | list) and isinstance(other, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _same_models(one: BaseModel, other: BaseModel) -> bool:
    if isinstance(one, Test) and one.model_fields_set != other.model_fields_set:
        return False
    extra = same(one.__pydantic_extra__, other.__pydantic_extra__)
    return extra and same(one.__dict__, other.__dict__)


def absent(value: object) -> bool:
    """Whether a value says nothing."""
    return value is None or (isinstance(value, str | tuple | list | dict) and not value)
