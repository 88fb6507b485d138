"""A report as JSON, for programs: the figures as they are, without a word."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from lexicon.adoption.telling.document import Document
from lexicon.adoption.telling.format import Format


def _render(data: Any, _document: Document) -> str:
    return json.dumps(_plain(data), ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    """Data classes and named tuples as objects, moments as ISO 8601, tuples as lists."""
    if isinstance(value, datetime):
        return value.isoformat()
    if is_dataclass(value):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if isinstance(value, Mapping):
        return {_name(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


def _name(key: Any) -> str:
    return ",".join(key) if isinstance(key, tuple) else str(key)


FORMAT = Format(_render)
