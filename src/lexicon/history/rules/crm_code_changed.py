"""A CRM knows something by another code: what it holds already keeps the old one."""

from __future__ import annotations

from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, at

RULE = Rule(
    Level.MAJOR,
    (Touch.CRM,),
    at("field/crm", "picklist/crm", "picklist/values.codes", cases=("changed",)),
    twin="crm_code_changed",
)
