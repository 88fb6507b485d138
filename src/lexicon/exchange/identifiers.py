"""Ids for what a CRM has only codes and labels for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LONGEST = 60


def identifier(texts: Collection[str], taken: Collection[str], otherwise: str) -> str:
    """An id made from the first text that gives one, else `otherwise`; made free by a number.

    `Closed - Not Converted` → `closed_not_converted`; a text gives one if it begins with a letter.
    """
    made = (_snake(text) for text in texts)
    found = next((name for name in made if name[:1].isalpha()), otherwise)
    free, number = found, 2
    while free in taken:
        free, number = f"{found}_{number}", number + 1
    return free


def _snake(text: str) -> str:
    spread = _CAMEL.sub(" ", text.removesuffix("__gvs").removesuffix("__c"))
    plain = unicodedata.normalize("NFKD", spread.replace("œ", "oe").replace("Œ", "oe"))
    ascii_only = plain.encode("ascii", "ignore").decode().lower().replace("'", " ")
    return "_".join(re.findall("[a-z0-9]+", ascii_only))[:_LONGEST].strip("_")
