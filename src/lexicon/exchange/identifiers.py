"""Ids for what a CRM has only codes and labels for."""

from __future__ import annotations

import re
from collections.abc import Collection

from lexicon import naming

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def identifier(texts: Collection[str], taken: Collection[str], otherwise: str) -> str:
    """An id made from a CRM's own names: `LeadSource__gvs` → `lead_source`.

    One that begins as a machine's own do (`__export__.crm_stage_5`) is the last to be taken.
    """
    people_first = sorted(texts, key=lambda text: text.startswith("__"))
    spread = (_CAMEL.sub(" ", it.removesuffix("__gvs").removesuffix("__c")) for it in people_first)
    return naming.identifier(spread, taken, otherwise)
