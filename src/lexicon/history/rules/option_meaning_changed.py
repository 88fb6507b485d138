"""The same value now means another thing."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.PEOPLE, Touch.REPORTS, Touch.CRM, Touch.CODE),
    at("picklist/values.means", "picklist/values.id"),
    twin="option_meaning_changed",
)
