"""Programs know a value by its number."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.REPORTS, Touch.CODE),
    at("picklist/values.number"),
    twin="option_number_changed",
)
