"""A question that was settled is open again."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR, (Touch.PEOPLE,), at("decision/chosen", cases=("removed",)), twin="decision_taken"
)
