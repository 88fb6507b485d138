"""Values in a record type or a process, where signs stand as in an address: `R%26D` is R&D."""

from __future__ import annotations

from urllib.parse import unquote

_PLAIN = " -_*"


def written_name(code: str) -> str:
    """A value's code as an org writes it there: letters of any language stay."""
    return "".join(map(_sign, code))


def plain_code(name: str) -> str:
    """The code itself; a per cent sign that stands for itself stays."""
    try:
        return unquote(name, errors="strict")
    except UnicodeDecodeError:
        return name


def _sign(sign: str) -> str:
    if sign.isalnum() or sign in _PLAIN:
        return sign
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "surrogatepass"))
