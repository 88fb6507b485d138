"""A question is settled otherwise."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR, (Touch.PEOPLE,), at("decision/chosen", cases=("changed",)), twin="decision_changed"
)
