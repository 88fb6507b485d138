"""Digests: one short name for an exact content."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from lexicon.model.canonical import canonical_entry
from lexicon.model.header import Entry
from lexicon.model.plain import plain

if TYPE_CHECKING:
    from lexicon.model.ledger_items import Release

_NOT_CONTENT = frozenset({"status", "review_by", "editorial", "silence"})
_SCALARS = (str, int, float)
_AS_IT_IS = frozenset({str, int, float, bool, NoneType})
_LEAVING = ("deprecated", "retired")
"""Whether a word is on its way out is part of what is agreed; how far a draft has come is not."""


def digest(content: object) -> str:
    """SHA-256 (hex) of the canonical JSON of a value: sorted keys, nothing that says nothing."""
    return hashlib.sha256(canonical(content).encode("utf-8")).hexdigest()


def canonical(content: object) -> str:
    """The canonical JSON: keys sorted, empty values and defaults left out, UTF-8, no spaces."""
    agreed = agreed_part(canonical_entry(content)) if isinstance(content, Entry) else content
    return json.dumps(_content(agreed), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


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
    if content is None or isinstance(content, _SCALARS):
        return content
    if isinstance(content, dict):
        return _said(content.items())
    if isinstance(content, list | tuple):
        return [_content(item) for item in content]
    if isinstance(content, BaseModel):
        return _content(plain(content))
    if dataclasses.is_dataclass(content) and not isinstance(content, type):
        return _said((name, getattr(content, name)) for name in _names(type(content)))
    return content


def _said(written: Iterable[tuple[Any, Any]]) -> dict[str, Any]:
    """Of keys and values those that say something."""
    said: dict[str, Any] = {}
    for key, value in written:
        content = value if type(value) in _AS_IT_IS else _content(value)
        if content or isinstance(content, _SCALARS):
            said[str(key)] = content
    return said


@cache
def _names(of: type) -> tuple[str, ...]:
    return tuple(item.name for item in dataclasses.fields(of))
