"""Digests: one short name for an exact content."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any

from pydantic import BaseModel

_NOT_CONTENT = frozenset({"status", "review_by", "editorial", "silence"})


def digest(content: object) -> str:
    """SHA-256 (hex) of the canonical JSON of a value: sorted keys, nothing that says nothing."""
    return hashlib.sha256(canonical(content).encode("utf-8")).hexdigest()


def canonical(content: object) -> str:
    """The canonical JSON: keys sorted, empty values and defaults left out, UTF-8, no spaces."""
    plain = _plain(content)
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _plain(content: Any) -> Any:
    if isinstance(content, BaseModel):
        dumped = content.model_dump(by_alias=True, exclude_defaults=True)
        return _plain({key: dumped[key] for key in dumped if key not in _NOT_CONTENT})
    if dataclasses.is_dataclass(content) and not isinstance(content, type):
        names = (item.name for item in dataclasses.fields(content))
        return _plain({name: getattr(content, name) for name in names})
    if isinstance(content, dict):
        kept = ((str(key), _plain(value)) for key, value in content.items())
        return {key: value for key, value in kept if value not in (None, {}, [])}
    if isinstance(content, list | tuple):
        return [_plain(item) for item in content]
    return content
