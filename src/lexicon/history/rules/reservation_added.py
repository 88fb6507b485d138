"""A number or an id is kept from ever being used again."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.PATCH,
    (Touch.CODE,),
    at("picklist/reserved.numbers", "picklist/reserved.ids", cases=("added",)),
    twin="reservation_removed",
)
