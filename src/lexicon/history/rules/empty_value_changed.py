"""An empty field now counts as something else."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(Level.MAJOR, (Touch.REPORTS,), at("field/when_empty"), twin="empty_value_changed")
