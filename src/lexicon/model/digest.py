"""Digests: one short name for an exact content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from lexicon.model.condition import Test
from lexicon.model.header import Entry
from lexicon.model.plain import plain, written_parts

if TYPE_CHECKING:
    from lexicon.model.ledger_items import Release

_NOT_CONTENT = frozenset({"status", "review_by", "editorial", "silence"})
_SCALARS = (str, int, float)
_AS_IT_IS = frozenset({str, int, float, bool})
_LEAVING = ("deprecated", "retired")
"""Whether a word is on its way out is part of what is agreed; how far a draft has come is not."""


def digest(content: object) -> str:
    """SHA-256 (hex) of the canonical JSON of a value: sorted keys, nothing that says nothing."""
    return hashlib.sha256(canonical(content).encode("utf-8")).hexdigest()


def canonical(content: object) -> str:
    """The canonical JSON: keys sorted, empty values and defaults left out, UTF-8, no spaces."""
    agreed = _agreed_part_of(content) if isinstance(content, Entry) else content
    return json.dumps(_content(agreed), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _agreed_part_of(entry: Entry) -> dict[str, Any]:
    from lexicon.model.canonical import canonical_entry  # of no use for what a list is made of

    return agreed_part(canonical_entry(entry))


def agreed_part(entry: Mapping[str, Any]) -> dict[str, Any]:
    """What people agree on, of an entry in its canonical form."""
    kept = {key: value for key, value in entry.items() if key not in _NOT_CONTENT}
    status = entry.get("status")
    return kept | ({"status": status} if status in _LEAVING else {})


def digest_of_agreed(entry: Mapping[str, Any]) -> str:
    """The digest of an entry that is given in its canonical form."""
    return digest(agreed_part(entry))


def digest_of_release(release: Release) -> str:
    """The digest of all that a release says beside its own digest."""
    return digest(release.model_copy(update={"digest": None}))


def _content(content: Any) -> Any:
    return _reader(type(content))(content)  # type: ignore[arg-type]  # classes can be hashed


@cache
def _reader(of: type) -> Callable[[Any], Any]:
    """How the values of a class are read: to ask pydantic of each what it is takes half as long."""
    if issubclass(of, dict):
        return lambda content: _said(content.items())
    names = getattr(of, "_fields", ())
    if names:
        return lambda content: _said(zip(names, content, strict=True))
    if issubclass(of, list | tuple):
        return lambda content: [_content(item) for item in content]
    if issubclass(of, Test):
        return lambda content: _content(plain(content))
    if issubclass(of, BaseModel):
        return _model_reader(of)
    return lambda content: content


def _model_reader(of: type[BaseModel]) -> Callable[[BaseModel], dict[str, Any]]:
    parts = {part.attribute: part for part in written_parts(of)}

    def read(content: BaseModel) -> dict[str, Any]:
        values, extra = content.__dict__, content.__pydantic_extra__
        found = [
            (part.key, value)
            for name in content.__pydantic_fields_set__
            if (part := parts.get(name)) and part.is_written(value := values[name])
        ]
        return _said([*found, *extra.items()] if extra else found)

    return read


def _said(written: Iterable[tuple[Any, Any]]) -> dict[str, Any]:
    """Of keys and values those that say something; most are texts, or say nothing at all."""
    said: dict[str, Any] = {}
    for key, value in written:
        if value is None:
            continue
        if type(value) in _AS_IT_IS:
            said[str(key)] = value
        elif value or isinstance(value, _SCALARS):
            content = _content(value)
            if content or isinstance(content, _SCALARS):
                said[str(key)] = content
    return said
