"""The same number now means another quantity."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(Level.MAJOR, (Touch.PEOPLE, Touch.REPORTS), at("field/unit"), twin="field_unit_changed")
