"""A team no longer promises something."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.PEOPLE, Touch.REPORTS),
    at("agreement/clauses", cases=("removed",)),
    twin="promise_added",
)
