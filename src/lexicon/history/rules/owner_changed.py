"""Another team keeps the definition."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(Level.MINOR, (Touch.PEOPLE,), at("owner"), twin="owner_changed")
