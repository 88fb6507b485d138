"""Java's string literals and documentation comments, for any text, in ASCII alone.

Older compilers read a file in the encoding of their machine; escapes are read alike on all.
"""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.targets.texts import shown

_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ENTITIES = {ord(sign): f"&#{ord(sign)};" for sign in "&<>@{}\\*/"}


def literal(text: str) -> str:
    """A string literal that evaluates to the text."""
    return '"' + "".join(map(_sign, text)) + '"'


def literals(texts: Sequence[str]) -> str:
    """String literals, as arguments."""
    return ", ".join(map(literal, texts))


def prose(text: str) -> str:
    """Text for a documentation comment: it holds no markup, no tag, no end of the comment."""
    signs = shown(text).translate(_ENTITIES)
    return "".join(sign if sign.isascii() else _units(sign) for sign in signs)


def _sign(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    if sign.isascii():
        return sign if sign.isprintable() else f"\\{ord(sign):03o}"
    return _units(sign)


def _units(sign: str) -> str:
    """Escapes that are read before anything else: never of a sign that ends or starts something."""
    units = sign.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
