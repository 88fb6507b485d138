"""A number or an id that had another meaning once may be used again."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.REPORTS, Touch.CODE),
    at("picklist/reserved.numbers", "picklist/reserved.ids", cases=("removed",)),
    twin="reservation_added",
)
