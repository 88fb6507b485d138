"""What pydantic says, as a rule and its facts."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.model import scalars
from lexicon.model.day import DATE_PATTERN
from lexicon.source.known_keys import known_keys
from lexicon.source.nearest import nearest
from lexicon.yamlfile.scalar import BOOLEAN_WORDS, LEADING_ZERO

_PATTERNS = {
    scalars.ID_PATTERN: "id_invalid",
    scalars.REFERENCE_PATTERN: "reference_invalid",
    scalars.VERSION_PATTERN: "version_invalid",
    DATE_PATTERN: "date_invalid",
    scalars.DURATION_PATTERN: "duration_invalid",
}
_TYPES = {
    "string": "text",
    "int": "integer",
    "int_from_float": "integer",
    "float": "number",
    "bool": "boolean",
    "tuple": "list",
    "list": "list",
    "dict": "map",
    "model": "map",
}
_WRITTEN_AS_TEXT = {
    "version": "version_invalid",
    "since": "version_invalid",
    "within": "duration_invalid",
    "every": "duration_invalid",
    "decide_within": "duration_invalid",
}
"""Keys whose values look like numbers when they are cut short: `1.0`, `24`."""
_LIMITS = {"ge": "message_least", "le": "message_most", "min_length": "message_few"}
_LONGEST = 60


class Described(NamedTuple):
    """The rule a fault falls under and what its sentences need."""

    rule: str
    facts: Mapping[str, object] = {}
    on_key: bool = False
    message: str = "message"
    hint: str = "hint"


def describe(
    model: type[BaseModel], keys: Keys, missing: str, fault: dict[str, Any], value: Any
) -> Described:
    """Name one of pydantic's faults in the words of the dictionary."""
    kind: str = fault["type"]
    key = next((str(key) for key in reversed(keys) if isinstance(key, str)), "")
    context: dict[str, Any] = fault.get("ctx", {})
    if missing:
        message = "message" if key else "message_whole_file"
        return Described("key_missing", {"key": missing, "inside": key}, bool(keys), message)
    if kind == "extra_forbidden":
        return _unknown_key(model, keys)
    facts: dict[str, object] = {"key": key, "value": _shown(value)}
    if kind == "string_pattern_mismatch":
        is_key = fault["loc"][-1] == "[key]"
        inside = next((str(it) for it in reversed(keys[:-1]) if isinstance(it, str)), "")
        return _mismatch(facts, context["pattern"], inside if is_key else None)
    if kind == "literal_error":
        return _not_among(facts, context["expected"], value)
    if kind == "value_error":
        rule = "value_unnamed" if str(context["error"]) == "means_or_id" else "condition_operator"
        return Described(rule, facts)
    if kind == "union_tag_not_found":
        return Described("condition_shape", facts)
    if kind.endswith("_type"):
        return _wrong_type(facts, kind.removesuffix("_type"), value)
    return _out_of_range(facts, kind, context)


def _unknown_key(model: type[BaseModel], keys: Keys) -> Described:
    known = known_keys(model, keys[:-1])
    key = str(keys[-1])
    near = difflib.get_close_matches(key.lower(), known, n=1, cutoff=0.6)
    facts: dict[str, object] = {"key": key, "near": "".join(near), "known": ", ".join(known)}
    return Described("key_unknown", facts, on_key=True, hint="hint_near" if near else "hint")


def _mismatch(facts: dict[str, object], pattern: str, inside: str | None) -> Described:
    """Of a key that is not written as it must be, `inside` is the key that it stands under."""
    rule, on_key = _PATTERNS.get(pattern, "value_invalid"), inside is not None
    if rule == "value_invalid" and on_key:
        told = {"key": inside, "value": _shown(facts["key"]), "pattern": pattern}
        return Described(rule, told, on_key, message="message_key")
    if rule == "value_invalid":
        return Described(rule, facts | {"pattern": pattern}, hint=f"hint_{facts['key']}")
    value = str(facts["key" if on_key else "value"])
    near = nearest(rule, value)
    hint = "hint_near" if near else "hint"
    return Described(rule, facts | {"value": value, "near": near}, on_key, hint=hint)


def _not_among(facts: dict[str, object], expected: str, value: Any) -> Described:
    options = [option.strip("'") for option in expected.replace(" or ", ", ").split(", ")]
    near = difflib.get_close_matches(str(value).lower(), options, n=1, cutoff=0.6)
    hint = "hint_near" if near else "hint"
    if value == "approved":
        hint = "hint_approved"
    facts = facts | {"near": "".join(near), "known": ", ".join(options)}
    return Described("value_unknown", facts, hint=hint)


def _wrong_type(facts: dict[str, object], expected: str, value: Any) -> Described:
    expected = _TYPES.get(expected, expected)
    if expected == "boolean" and isinstance(value, str) and value.lower() in BOOLEAN_WORDS:
        facts["write"] = str(BOOLEAN_WORDS[value.lower()]).lower()
        return Described("boolean_word", facts)
    if expected in ("integer", "number") and isinstance(value, str) and LEADING_ZERO(value):
        facts["write"] = value.lstrip("0") or "0"
        return Described("number_leading_zero", facts)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    rule = _WRITTEN_AS_TEXT.get(str(facts["key"])) if expected == "text" and is_number else None
    if rule:
        near = nearest(rule, str(value))
        return Described(rule, facts | {"near": near}, hint="hint_near" if near else "hint")
    return Described(
        "value_type", facts, message=f"message_{expected}", hint=_advice(expected, value)
    )


def _advice(expected: str, value: Any) -> str:
    if value is None:
        return "hint_empty"
    if expected == "text" and not isinstance(value, dict | list):
        return "hint_quote"
    return f"hint_{expected}"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _out_of_range(facts: dict[str, object], kind: str, context: dict[str, Any]) -> Described:
    for limit, message in _LIMITS.items():
        if limit in context:
            facts = facts | {"limit": context[limit]}
            hint = message.replace("message", "hint")
            return Described("value_out_of_range", facts, message=message, hint=hint)
    return Described("value_out_of_range", facts | {"problem": kind})
