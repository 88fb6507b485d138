"""What the manifest must say of a field, as far as an object's describe tells it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping

from lexicon.targets.exports.seen import Told
from lexicon.targets.exports.shape import Object, as_text, as_truth, objects
from lexicon.targets.salesforce.compared_settings import field_settings
from lexicon.targets.salesforce.field_names import is_own
from lexicon.targets.salesforce.seen_options import in_order

_TICKED = ("unchecked", "checked")
"""The values of a field that is ticked or not, as metadata call them."""
_TRUTHS = {"externalId": "external_id", "aiPredictionField": "is_ai_prediction_field"}


def described_options(name: str, field: Object, controller: Object | None) -> dict[str, Told]:
    """The options of a field of the firm's own; `controller` is the field that rules it."""
    if not is_own(name):
        return {}
    found: dict[str, Told] = {}
    if field.get("type") == "multipicklist":
        found["multiselect"] = (name,)
    told = dict(_told(field, controller))
    return {**found, "fields": {name: told}} if told else found


def described_settings(name: str, options: Mapping[str, Told]) -> dict[str, object]:
    """Its settings, the usual ones too; whether it is sorted, a describe does not say."""
    fields = options.get("fields", {})
    told = fields.get(name, {}) if isinstance(fields, Mapping) else {}
    return field_settings(told) if is_own(name) else {}


def _told(field: Object, controller: Object | None) -> Iterator[tuple[str, object]]:
    if field.get("nillable") is False:
        yield "required", True
    if field.get("restrictedPicklist") is False:
        yield "restricted", False
    if decides := as_text(field.get("controllerName")):
        yield "controlling_field", decides
    if dependent := _dependent(field, controller):
        yield "dependent_values", dependent
    if formula := as_text(field.get("defaultValueFormula")):
        yield "default_value", formula
    for key, option in _TRUTHS.items():
        if as_truth(field.get(key)):
            yield option, True


def _dependent(field: Object, controller: Object | None) -> dict[str, list[str]]:
    """Value of the ruling field → the values that people may choose beside it."""
    if controller is None:
        return {}
    written = objects(controller.get("picklistValues"))
    beside = [as_text(item.get("value")) for item in written] or list(_TICKED)
    found: dict[str, list[str]] = {}
    for value in objects(field.get("picklistValues")):
        for place in _places(as_text(value.get("validFor"))):
            if place < len(beside):
                found.setdefault(beside[place], []).append(as_text(value.get("value")))
    return in_order(found)


def _places(valid_for: str) -> Iterator[int]:
    """Places of the bits that are set, from the first on: so a describe names ruling values."""
    try:
        raw = base64.b64decode(valid_for, validate=True)
    except (binascii.Error, ValueError):
        return
    for at, byte in enumerate(raw):
        yield from (8 * at + bit for bit in range(8) if byte & (0x80 >> bit))
