"""One more value to choose from."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR,
    (Touch.PEOPLE, Touch.CRM, Touch.CODE),
    at("picklist/values", cases=("added",)),
    twin="option_removed",
)
