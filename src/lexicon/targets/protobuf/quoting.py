"""Protobuf's string literals and comments, for any text."""

from __future__ import annotations

from textwrap import wrap

from lexicon.targets.texts import shown

_WIDTH = 100
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(text: str) -> str:
    """A string literal that is read as the text; what is not printable is escaped byte by byte."""
    return '"' + "".join(map(_sign, text)) + '"'


def comment(text: str, indent: int) -> str:
    """Comment lines: the text cannot begin a line of its own.

    The first line goes where the text is put, the others are indented.
    """
    width = _WIDTH - indent - 3
    lines = wrap(shown(text), width, break_long_words=False, break_on_hyphens=False) or [""]
    return f"\n{' ' * indent}".join(f"// {line}".rstrip(" ") for line in lines)


def _sign(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    if sign.isprintable():
        return sign
    return "".join(f"\\{byte:03o}" for byte in sign.encode())
