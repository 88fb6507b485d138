"""Names made from ids: snake, kebab, Pascal, constant; safe in a programming language.

A symbol comes from the id, never from a label, so that rewording a label breaks no program.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Collection, Iterable


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


def filed(name: str) -> str:
    """A file's name, made from an id: `lead_status` as it is, `aux` → `aux_`, `Aux` → `Aux_`."""
    return f"{name}_" if name.lower() in KEPT_BY_WINDOWS else name


_LONGEST = 60


def identifier(texts: Iterable[str], taken: Collection[str], otherwise: str) -> str:
    """An id made from the first text that gives one, else `otherwise`; made free by a number.

    `Closed - Not Converted` → `closed_not_converted`; a text gives one if it begins with a letter.
    """
    made = map(_id_of, texts)
    found = next((name for name in made if name[:1].isalpha()), otherwise)
    free, number = found, 2
    while free in taken:
        free, number = f"{found}_{number}", number + 1
    return free


def _id_of(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    ascii_only = plain.encode("ascii", "ignore").decode().lower().replace("'", " ")
    return "_".join(re.findall("[a-z0-9]+", ascii_only))[:_LONGEST].strip("_")


KEPT_BY_WINDOWS = frozenset(
    ["aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
"""What no file or folder there may be called, whatever its ending and its capitals."""

PYTHON_RESERVED = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)
