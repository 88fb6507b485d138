"""Which keys may stand at a place, for "did you mean"."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.model.frozen import schema_of


def known_keys(model: type[BaseModel], keys: Keys) -> tuple[str, ...]:
    """The keys the model allows inside the map that `keys` lead to."""
    schema = _schema(model)
    found = [schema]
    for key in keys:
        found = [inner for place in found for inner in _inside(schema, place, key)]
    names = (name for place in found for name in _expanded(schema, place))
    return tuple(dict.fromkeys(key for place in names for key in place.get("properties", {})))


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return schema_of(model)


def _expanded(schema: dict[str, Any], place: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in place:
        return _expanded(schema, schema["$defs"][place["$ref"].rpartition("/")[2]])
    members = place.get("anyOf", []) + place.get("oneOf", []) + place.get("allOf", [])
    if members and "properties" not in place:
        return [inner for member in members for inner in _expanded(schema, member)]
    return [place]


def _inside(schema: dict[str, Any], place: dict[str, Any], key: str | int) -> list[dict[str, Any]]:
    inner: list[dict[str, Any]] = []
    for option in _expanded(schema, place):
        if isinstance(key, int):
            inner.append(option.get("items", {}))
        else:
            rest = option.get("additionalProperties")
            patterns = iter(option.get("patternProperties", {}).values())
            default = rest if isinstance(rest, dict) else next(patterns, {})
            inner.append(option.get("properties", {}).get(key, default))
    return inner
