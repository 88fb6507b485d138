"""What is no longer used disappears on another day."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(Level.MINOR, (Touch.PEOPLE, Touch.CODE), at("deprecated.sunset"), twin="sunset_changed")
