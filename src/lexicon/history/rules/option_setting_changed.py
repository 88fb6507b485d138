"""What a CRM makes of a value: closed, won, forecast, probability, what it alone says."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR,
    (Touch.REPORTS, Touch.CRM),
    at(
        "picklist/values.probability",
        "picklist/values.closed",
        "picklist/values.won",
        "picklist/values.converted",
        "picklist/values.forecast",
        "picklist/values.extras",
    ),
    twin="option_setting_changed",
)
