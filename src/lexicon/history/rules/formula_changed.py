"""A figure is computed otherwise."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR, (Touch.REPORTS,), at("metric/formula", "metric/unit"), twin="formula_changed"
)
