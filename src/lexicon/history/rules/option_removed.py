"""A value can no longer be chosen; records that hold it hold nothing known."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.PEOPLE, Touch.REPORTS, Touch.CRM, Touch.CODE),
    at("picklist/values", cases=("removed",)),
    twin="option_added",
)
