"""A question that was open is settled."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR, (Touch.PEOPLE,), at("decision/chosen", cases=("added",)), twin="decision_reopened"
)
