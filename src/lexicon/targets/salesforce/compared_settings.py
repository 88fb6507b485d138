"""The settings of a field or a list that are worth a comparison: they decide what people enter."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.targets.salesforce.field_options import FieldOptions

DEPENDENT = "dependent_values"
SORTED = "sorted"
_TRUTHS = ("required", "restricted")
_TEXTS = ("controlling_field", "default_value")
COMPARED = frozenset({*_TRUTHS, *_TEXTS, DEPENDENT})
_USUAL = FieldOptions()


def field_settings(told: Mapping[str, object]) -> dict[str, object]:
    """All of them, of what is told of a field; what is not is as fields usually are."""
    found: dict[str, object] = {name: told.get(name, getattr(_USUAL, name)) for name in _TRUTHS}
    found |= {name: told.get(name) or "" for name in _TEXTS}
    return {**found, DEPENDENT: told.get(DEPENDENT) or {}}
