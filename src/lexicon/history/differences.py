"""Every difference between two parts of the model, field by field."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pydantic import BaseModel

from lexicon.history.difference import Case, Difference, Keys
from lexicon.model.anatomy import Part, anatomy
from lexicon.model.header import Names
from lexicon.model.identity import identified
from lexicon.model.sameness import absent, ordered, same
from lexicon.model.scalars import in_full


@dataclass(frozen=True, slots=True)
class _At:
    """The place being compared."""

    entry: str
    path: str = ""
    keys: Keys = ()
    part: Part | None = None
    language: str = ""
    prose: bool = False
    item: BaseModel | None = None

    def below(self, key: str, path: str, part: Part | None) -> _At:
        prose = part is not None and part.prose
        keys = (*self.keys, key)
        return _At(self.entry, path, keys, part, self.language, prose, self.item)

    def differing(self, case: Case, before: object, after: object) -> Difference:
        return Difference(
            self.entry, self.path, self.keys, case, before, after,
            self.language, self.prose, self.item,
        )  # fmt: skip


def differences(
    entry: str, before: BaseModel, after: BaseModel, apart_from: Collection[str] = ()
) -> Iterator[Difference]:
    """Where two models of one class differ; nothing where they are the same.

    Order counts only where it means something; a reference written bare is the one in full.
    """
    if not same(before, after):
        yield from _models(before, after, _At(entry), apart_from)


def _models(
    before: BaseModel, after: BaseModel, at: _At, apart_from: Collection[str] = ()
) -> Iterator[Difference]:
    parts = _parts(type(before))
    for name, info in type(before).model_fields.items():
        old, new = getattr(before, name), getattr(after, name)
        if name not in apart_from and not same(old, new):
            key = info.alias or name
            path = f"{at.path}.{key}" if at.path else key
            yield from _values(old, new, at.below(key, path, parts.get(name)))
    free = before.__pydantic_extra__ or {}, after.__pydantic_extra__ or {}
    if any(free):
        told = anatomy(type(before)).extra_prose
        yield from _maps(*free, replace(at, path=f"{at.path}.text", prose=told), told)


@cache
def _parts(model: type[BaseModel]) -> dict[str, Part]:
    return {part.attribute: part for part in anatomy(model).parts}


def _values(before: Any, after: Any, at: _At) -> Iterator[Difference]:
    before, after = _in_full(before, at.part), _in_full(after, at.part)
    if same(before, after):  # a reference written in full, perhaps
        return
    if isinstance(before, dict) and isinstance(after, dict):
        by_language = at.prose or any(
            isinstance(value, Names) for value in (*before.values(), *after.values())
        )
        yield from _maps(before, after, at, by_language)
    elif isinstance(before, tuple | list) and isinstance(after, tuple | list):
        yield from _lists(before, after, at)
    elif absent(before) or absent(after):
        if not (absent(before) and absent(after)):
            yield at.differing("added" if absent(before) else "removed", before, after)
    elif isinstance(before, BaseModel) and type(before) is type(after) and not _is_condition(at):
        yield from _models(before, after, at)
    else:
        yield at.differing("changed", before, after)


def _is_condition(at: _At) -> bool:
    return at.part is not None and at.part.conditions


def _in_full(value: Any, part: Part | None) -> Any:
    """References in full, so that `mql` and `stage/mql` are one."""
    if part is None or part.refers is None:
        return value
    if isinstance(value, str):
        return in_full(part.refers, value)
    if isinstance(value, tuple):
        return tuple(_in_full(item, part) for item in value)
    if isinstance(value, dict):
        return {in_full(part.refers, key): item for key, item in value.items()}
    return value


def _maps(
    before: dict[str, Any], after: dict[str, Any], at: _At, by_language: bool
) -> Iterator[Difference]:
    inside = at.part._replace(refers=None) if at.part else None
    for key in sorted({*before, *after}):
        language = key if by_language else at.language
        below = replace(at, keys=(*at.keys, key), language=language, part=inside)
        yield from _values(before.get(key), after.get(key), below)


def _lists(before: Any, after: Any, at: _At) -> Iterator[Difference]:
    if any(isinstance(item, BaseModel) for item in (*before, *after)):
        yield from _listed_models(identified(before), identified(after), at)
    elif ordered(at.path):
        yield at.differing("changed", before, after)
    else:
        yield from _collections(before, after, at)


def _listed_models(
    before: dict[str, BaseModel], after: dict[str, BaseModel], at: _At
) -> Iterator[Difference]:
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name), after.get(name)
        below = replace(at, keys=(*at.keys, name), item=new or old)
        yield from _values(old, new, below)
    kept_before = tuple(name for name in before if name in after)
    kept_after = tuple(name for name in after if name in before)
    if ordered(at.path) and kept_before != kept_after:
        yield at.differing("moved", kept_before, kept_after)


def _collections(before: Any, after: Any, at: _At) -> Iterator[Difference]:
    """Lists whose order means nothing: what is in both is left out, what is told anew is paired."""
    gone, new = _without(before, after), _without(after, before)
    while gone and new and isinstance(gone[0], dict) and isinstance(new[0], dict):
        position = str(list(after).index(new[0]))
        yield from _values(gone.pop(0), new.pop(0), replace(at, keys=(*at.keys, position)))
    yield from (at.differing("removed", item, None) for item in gone)
    yield from (at.differing("added", None, item) for item in new)


def _without(items: Any, others: Any) -> list[Any]:
    left = list(others)
    kept = []
    for item in items:
        twin = next((index for index, other in enumerate(left) if same(item, other)), None)
        if twin is None:
            kept.append(item)
        else:
            left.pop(twin)
    return kept
