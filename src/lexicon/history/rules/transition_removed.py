"""A way from stage to stage is gone."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.PEOPLE, Touch.REPORTS),
    at("funnel/transitions", cases=("removed",)),
    twin="transition_added",
)
