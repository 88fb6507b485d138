"""Names made from ids: snake, kebab, Pascal, constant; safe in a programming language.

A symbol comes from the id, never from a label, so that rewording a label breaks no program.
"""

from __future__ import annotations

import keyword
from collections.abc import Collection


def snake(name: str) -> str:
    """`lead_status` as it is."""
    return name


def kebab(name: str) -> str:
    """`lead_status` → `lead-status`."""
    return name.replace("_", "-")


def pascal(name: str) -> str:
    """`lead_status` → `LeadStatus`."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def camel(name: str) -> str:
    """`lead_status` → `leadStatus`."""
    whole = pascal(name)
    return whole[:1].lower() + whole[1:]


def constant(name: str) -> str:
    """`lead_status` → `LEAD_STATUS`."""
    return name.upper()


def safe(name: str, reserved: Collection[str]) -> str:
    """The name, with `_` behind it where the language keeps the word for itself."""
    return f"{name}_" if name in reserved else name


PYTHON_RESERVED = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)
