"""Other values are allowed."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.REPORTS, Touch.CRM),
    at(
        "field/range",
        "field/range.at_least",
        "field/range.above",
        "field/range.at_most",
        "field/range.below",
    ),
    twin="field_range_changed",
)
