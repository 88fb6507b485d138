"""A field holds values of another kind."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.REPORTS, Touch.CRM, Touch.CODE),
    at("field/type", "field/picklist"),
    twin="field_type_changed",
)
