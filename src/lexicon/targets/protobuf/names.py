"""How lists, values and files are called; values share the package, so their list is a prefix."""

from __future__ import annotations

from lexicon.naming import constant, pascal, safe

SHARED = "picklist_options"
_MESSAGES = {"PicklistDeprecation", "PicklistFacts", "PicklistValueFacts"}


def enum_name(list_id: str) -> str:
    """`lead_status` → `LeadStatus`."""
    return safe(pascal(list_id), _MESSAGES)


def file_name(list_id: str) -> str:
    """`lead_status` → `lead_status.proto`."""
    return f"{safe(list_id, {SHARED})}.proto"


def value_name(list_id: str, value_id: str) -> str:
    """`lead_status`, `new` → `LEAD_STATUS_NEW`."""
    return f"{constant(list_id)}_{constant(value_id)}"
