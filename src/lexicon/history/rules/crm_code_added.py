"""A CRM gets a code for something."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MINOR,
    (Touch.CRM,),
    at("field/crm", "picklist/crm", "picklist/values.codes", cases=("added",)),
    twin="crm_code_removed",
)
