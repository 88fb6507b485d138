"""Others qualify than before."""

from __future__ import annotations

from lexicon.history.judging_criteria import criteria
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule

RULE = Rule(
    Level.MAJOR, (Touch.PEOPLE, Touch.REPORTS), criteria("changed"), twin="criteria_changed"
)
