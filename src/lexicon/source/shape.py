"""From plain data to the model; what does not fit becomes findings in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lexicon.findings import Finding, Keys, Place
from lexicon.model.condition import FORMS
from lexicon.yamlfile.document import Data

M = TypeVar("M", bound=BaseModel)


def fit(model: type[M], data: Data, path: str, entry: str) -> tuple[M | None, list[Finding]]:
    """The model, or None with one finding for every value that does not fit."""
    if not isinstance(data, dict):
        place = Place(path)
        return None, [Finding("value_type", place, entry=entry, message="message_whole_file")]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, _findings(model, data, error, path, entry)


def _findings(
    model: type[BaseModel], data: dict[str, Data], error: ValidationError, path: str, entry: str
) -> list[Finding]:
    from lexicon.source.shape_faults import describe  # of no use where all fits

    findings: dict[tuple[Keys, str], Finding] = {}
    for fault in error.errors(include_url=False, include_context=True):
        keys, missing = _keys(data, fault["loc"], fault["type"])
        value = _value(data, keys)
        if _is_echo(value, fault.get("ctx", {})):
            continue
        described = describe(model, keys, missing, dict(fault), value)
        identity = (keys, missing or described.rule)
        finding = Finding(
            described.rule,
            Place(path),
            entry=entry,
            keys=keys,
            on_key=described.on_key,
            facts=described.facts,
            message=described.message,
            hint=described.hint,
        )
        earlier = findings.setdefault(identity, finding)
        if earlier.message != finding.message:
            hint = "hint_empty" if value is None else "hint_single"
            findings[identity] = replace(earlier, message="message_single", hint=hint)
    return list(_without_other_members(data, findings))


def _is_echo(value: Data, context: dict[str, Any]) -> bool:
    """Whether a list is called too short only because what stands in it is faulty."""
    return isinstance(value, list) and len(value) >= context.get("min_length", len(value) + 1)


def _without_other_members(
    data: dict[str, Data], findings: dict[tuple[Keys, str], Finding]
) -> Iterator[Finding]:
    """Where a map is wrong inside, nobody needs to hear that a number might stand in its place."""
    for (keys, what), finding in findings.items():
        inside = isinstance(_value(data, keys), dict) and any(
            other[: len(keys)] == keys and (other, rule) != (keys, what) for other, rule in findings
        )
        if what != "value_type" or not inside:
            yield finding


def _keys(data: Any, location: tuple[str | int, ...], kind: str) -> tuple[Keys, str]:
    """The location without pydantic's tags for members of a union; the missing key apart."""
    keys: list[str | int] = []
    missing = str(location[-1]) if kind == "missing" else ""
    parts = location[:-1] if missing else location
    tag = ""
    for position, part in enumerate(parts):
        inside = (isinstance(data, dict) and part in data) or (
            isinstance(data, list) and isinstance(part, int) and part < len(data)
        )
        if inside and not tag and _is_tag(data, parts[position:], kind):
            tag = str(part)
        elif inside:
            tag = ""
            keys.append(part)
            data = data[part]
    return tuple(keys), missing


def _is_tag(data: Any, parts: tuple[str | int, ...], kind: str) -> bool:
    """Whether the first of the parts names a condition's form, which is one of its keys too.

    The last part of a stray key's location is always that key.
    """
    alone = len(parts) == 1 and kind != "extra_forbidden"
    return parts[0] in FORMS and (alone or (len(parts) > 1 and parts[1] in data))


def _value(data: Any, keys: Keys) -> Data:
    for key in keys:
        data = data[key]
    found: Data = data
    return found
