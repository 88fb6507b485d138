"""Java's string literals and documentation comments, for any text, in ASCII alone.

Older compilers read a file in the encoding of their machine; escapes are read alike on all.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

_WIDTH = 100
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
    spaced = " ".join(text.split())
    shown = "".join(sign for sign in spaced if sign.isprintable())
    return "".join(sign if sign.isascii() else _units(sign) for sign in shown.translate(_ENTITIES))


def doc(paragraphs: Sequence[str], indent: int) -> str:
    """A documentation comment, wrapped; a paragraph that starts with `@` is a tag.

    The first line goes where the text is put, the others are indented.
    """
    margin = " " * indent
    blocks = [_lines(text, _WIDTH - indent - 3) for text in paragraphs]
    lines = [line for block in blocks for line in ["", *block]][1:]
    if len(lines) == 1 and len(lines[0]) + indent + 7 <= _WIDTH:
        return f"/** {lines[0]} */"
    rest = [f"{margin} * {line}".rstrip(" ") for line in lines]
    return "\n".join(["/**", *rest, f"{margin} */"])


def _lines(text: str, width: int) -> list[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


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
