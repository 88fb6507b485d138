"""How lists, values and files are called; values share the package, so their list is a prefix."""

from __future__ import annotations

import re

from lexicon.naming import KEPT_BY_WINDOWS, constant, pascal, safe

SHARED = "picklist_options"
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z])")
"""Where a word of a name in Pascal case begins."""
_MESSAGES = {"PicklistDeprecation", "PicklistFacts", "PicklistValueFacts"}


def enum_name(list_id: str) -> str:
    """`lead_status` → `LeadStatus`."""
    return safe(pascal(list_id), _MESSAGES)


def file_name(list_id: str) -> str:
    """`lead_status` → `lead_status.proto`."""
    return f"{safe(list_id, KEPT_BY_WINDOWS | {SHARED})}.proto"


def value_name(list_id: str, value_id: str) -> str:
    """`lead_status`, `new` → `LEAD_STATUS_NEW`; `iso_3166_1`, `fr` → `ISO31661_FR`.

    The prefix is made from the enumeration's name, as buf's linter makes it.
    """
    return f"{_WORD.sub('_', pascal(list_id)).upper()}_{constant(value_id)}"
