"""Names of fields, `Lead.Fit__c`: which an org can have, and which are a firm's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

NAME_LIMIT = 40
"""Characters in the name of a field or object that a firm adds, without its `__c`."""
_PART = r"[A-Za-z](?:_?[A-Za-z0-9])*"
_FIELD = re.compile(rf"(?:(?P<package>{_PART})__(?=.+__c$))?(?P<own>{_PART})(?P<suffix>__c)?")
_OBJECT = re.compile(rf"(?:{_PART}__(?=.+__))?(?P<own>{_PART})(?:__(?:c|e|kav|mdt|x))?")

_BEHIND = re.compile(r"[^\W_](?:[\w %*-]{0,254})")
"""A process may be called in words, its signs written as in an address: `R%26D`."""


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field of an object. `is_own`: the firm added it, it is neither standard nor a package's."""

    object: str
    name: str
    is_own: bool

    @property
    def full_name(self) -> str:
        return f"{self.object}.{self.name}"


def field_name(text: str) -> FieldName | None:
    """The name in its parts; None for what no org can have."""
    parts = text.split(".")
    if len(parts) != 2:
        return None
    of, found = _OBJECT.fullmatch(parts[0]), _FIELD.fullmatch(parts[1])
    if not of or not found or max(len(of["own"]), len(found["own"])) > NAME_LIMIT:
        return None
    return FieldName(parts[0], parts[1], bool(found["suffix"]) and not found["package"])


def object_name(text: str) -> str | None:
    """The object of what stands behind a dot, a record type; None where no org has such a name."""
    of, _, own = text.partition(".")
    return of if _OBJECT.fullmatch(of) and _BEHIND.fullmatch(own) else None


def is_own(text: str) -> bool:
    """Whether this is the name of a field that the firm added itself."""
    known = field_name(text)
    return known is not None and known.is_own
