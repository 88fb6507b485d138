"""A new way from stage to stage."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR,
    (Touch.PEOPLE, Touch.REPORTS),
    at("funnel/transitions", cases=("added",)),
    twin="transition_removed",
)
