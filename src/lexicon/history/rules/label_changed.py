"""A thing is called otherwise: everybody has to learn it, and screens show it."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR,
    (Touch.PEOPLE, Touch.CRM),
    at("names.label", "names.plural", "names.short"),
    twin="label_changed",
)
