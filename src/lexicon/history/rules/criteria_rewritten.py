"""The same qualify: the criteria are only written otherwise."""

from __future__ import annotations

from lexicon.history.judging_criteria import criteria
from lexicon.history.level import Level
from lexicon.history.rule import Rule

RULE = Rule(Level.PATCH, (), criteria("equal"), twin="criteria_rewritten")
