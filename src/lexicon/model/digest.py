"""Digests: one short name for an exact content."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any

from pydantic import BaseModel

from lexicon.model.plain import plain

_NOT_CONTENT = frozenset({"status", "review_by", "editorial", "silence"})


def digest(content: object) -> str:
    """SHA-256 (hex) of the canonical JSON of a value: sorted keys, nothing that says nothing."""
    return hashlib.sha256(canonical(content).encode("utf-8")).hexdigest()


def canonical(content: object) -> str:
    """The canonical JSON: keys sorted, empty values and defaults left out, UTF-8, no spaces."""
    return json.dumps(_content(content), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _content(content: Any) -> Any:
    if isinstance(content, BaseModel):
        written = _content(plain(content))
        return {key: value for key, value in written.items() if key not in _NOT_CONTENT}
    if dataclasses.is_dataclass(content) and not isinstance(content, type):
        names = (item.name for item in dataclasses.fields(content))
        return _content({name: getattr(content, name) for name in names})
    if isinstance(content, dict):
        kept = ((str(key), _content(value)) for key, value in content.items())
        return {key: value for key, value in kept if value not in (None, {}, [])}
    if isinstance(content, list | tuple):
        return [_content(item) for item in content]
    return content
