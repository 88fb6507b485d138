"""Ids for what a CRM has only codes and labels for."""

from __future__ import annotations

import re
from collections.abc import Collection

from lexicon import naming

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def identifier(texts: Collection[str], taken: Collection[str], otherwise: str) -> str:
    """An id made from a CRM's own names: `LeadSource__gvs` → `lead_source`."""
    spread = (_CAMEL.sub(" ", it.removesuffix("__gvs").removesuffix("__c")) for it in texts)
    return naming.identifier(spread, taken, otherwise)
