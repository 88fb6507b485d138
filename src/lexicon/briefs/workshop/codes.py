"""The code of a workshop: read out in a room, and not guessed from outside."""

from __future__ import annotations

_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""None of these looks like another."""
_SIGNS = 6


def code_from(random_id: str) -> str:
    """Six signs out of an id in hexadecimal digits: one of some 890 million.

    Raises ValueError for an id of other signs.
    """
    number = int(random_id, 16)
    signs = []
    for _ in range(_SIGNS):
        number, rest = divmod(number, len(_ALPHABET))
        signs.append(_ALPHABET[rest])
    return "".join(signs)


def code_of(typed: str) -> str:
    """A code as people type it, without spaces and dashes, in capitals."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())[: 2 * _SIGNS]
