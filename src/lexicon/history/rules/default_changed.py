"""Whoever chooses nothing now chooses something else."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR,
    (Touch.PEOPLE, Touch.CRM, Touch.CODE),
    at("picklist/default"),
    twin="default_changed",
)
