"""A CRM no longer has a code for something."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.CRM,),
    at("field/crm", "picklist/crm", "picklist/values.codes", cases=("removed",)),
    twin="crm_code_added",
)
