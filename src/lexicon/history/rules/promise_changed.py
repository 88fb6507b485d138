"""A promise is kept otherwise: its clock, its hours, its attempts."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.PEOPLE, Touch.REPORTS),
    at(
        "agreement/clauses.starts",
        "agreement/clauses.calendar",
        "agreement/clauses.attempts",
        "agreement/clauses.attempts.at_most",
        "agreement/clauses.attempts.every",
        "agreement/clauses.overrides",
    ),
    twin="promise_changed",
)
