"""People see the values in another order."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR,
    (Touch.PEOPLE, Touch.CRM),
    at("picklist/values", cases=("moved",)),
    twin="option_order_changed",
)
