"""A move leads elsewhere: what went the old way has no way."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.PEOPLE, Touch.REPORTS),
    at("funnel/transitions.from", "funnel/transitions.to"),
    twin="transition_route_changed",
)
