"""What pydantic says, as a rule and its facts."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.model import scalars
from lexicon.source.known_keys import known_keys
from lexicon.yamlfile.scalar import BOOLEAN_WORDS, LEADING_ZERO

_PATTERNS = {
    scalars.ID_PATTERN: "id_invalid",
    scalars.REFERENCE_PATTERN: "reference_invalid",
    scalars.VERSION_PATTERN: "version_invalid",
    scalars.DATE_PATTERN: "date_invalid",
    scalars.DURATION_PATTERN: "duration_invalid",
}
_TYPES = {
    "string": "text",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "tuple": "list",
    "list": "list",
    "dict": "map",
    "model": "map",
}


@dataclass(frozen=True, slots=True)
class Described:
    """The rule a fault falls under and what its sentences need."""

    rule: str
    facts: dict[str, object] = field(default_factory=dict)
    on_key: bool = False
    message: str = "message"
    hint: str = "hint"


def describe(
    model: type[BaseModel], keys: Keys, missing: str, fault: dict[str, Any], value: Any
) -> Described:
    """Name one of pydantic's faults in the words of the dictionary."""
    kind: str = fault["type"]
    name = ".".join(str(key) for key in keys)
    context: dict[str, Any] = fault.get("ctx", {})
    if missing:
        return Described("key_missing", {"key": missing, "inside": name}, on_key=bool(keys))
    if kind == "extra_forbidden":
        return _unknown_key(model, keys)
    facts: dict[str, object] = {"key": name, "value": _shown(value)}
    if kind == "string_pattern_mismatch":
        pattern = context["pattern"]
        rule = _PATTERNS.get(pattern, "value_invalid")
        return Described(rule, facts | {"pattern": pattern})
    if kind == "literal_error":
        return _not_among(facts, context["expected"], value)
    if kind == "value_error":
        return Described("condition_operator", facts)
    if kind == "union_tag_not_found":
        return Described("condition_shape", facts)
    if kind.endswith("_type"):
        return _wrong_type(facts, kind.removesuffix("_type"), value)
    return Described("value_out_of_range", facts | {"limit": _limit(kind, context)})


def _unknown_key(model: type[BaseModel], keys: Keys) -> Described:
    known = known_keys(model, keys[:-1])
    key = str(keys[-1])
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    facts: dict[str, object] = {"key": key, "near": "".join(near), "known": ", ".join(known)}
    return Described("key_unknown", facts, on_key=True, hint="hint_near" if near else "hint")


def _not_among(facts: dict[str, object], expected: str, value: Any) -> Described:
    options = [option.strip("'") for option in expected.replace(" or ", ", ").split(", ")]
    near = difflib.get_close_matches(str(value), options, n=1, cutoff=0.6)
    hint = "hint_near" if near else "hint"
    if value == "approved":
        hint = "hint_approved"
    facts = facts | {"near": "".join(near), "known": ", ".join(options)}
    return Described("value_unknown", facts, hint=hint)


def _wrong_type(facts: dict[str, object], expected: str, value: Any) -> Described:
    expected = _TYPES.get(expected, expected)
    facts = facts | {"expected": expected, "got": _type_name(value)}
    if expected == "boolean" and isinstance(value, str) and value.lower() in BOOLEAN_WORDS:
        facts["write"] = str(BOOLEAN_WORDS[value.lower()]).lower()
        return Described("boolean_word", facts)
    if isinstance(value, str) and LEADING_ZERO(value):
        facts["write"] = value.lstrip("0") or "0"
        return Described("number_leading_zero", facts)
    hint = "hint_quote" if expected == "text" and not isinstance(value, dict | list) else "hint"
    return Described("value_type", facts, hint="hint_empty" if value is None else hint)


def _type_name(value: Any) -> str:
    names = {bool: "boolean", int: "integer", float: "number", str: "text", list: "list"}
    return "nothing" if value is None else names.get(type(value), "map")


def _shown(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _limit(kind: str, context: dict[str, Any]) -> str:
    numbers = [str(value) for key, value in context.items() if isinstance(value, int | float)]
    return f"{kind.replace('_', ' ')} {' '.join(numbers[:1])}".strip()
