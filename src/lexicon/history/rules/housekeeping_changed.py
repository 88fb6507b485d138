"""When to look again, which rule is broken on purpose: nothing that readers see."""

from __future__ import annotations

from lexicon.history.level import Level
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.PATCH,
    (),
    at(
        "review_by",
        "silence",
        "silence.rule",
        "silence.reason",
        "editorial",
        "editorial.to",
        "editorial.reason",
    ),
    twin="housekeeping_changed",
    asks_for_version=False,
)
