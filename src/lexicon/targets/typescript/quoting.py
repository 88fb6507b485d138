"""TypeScript's string literals, object keys and documentation comments, for any text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import wrap

_WIDTH = 100
_TAG = re.compile(r"(?<!\S)@")
_SIMPLE_KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(text: str) -> str:
    """A string literal that evaluates to the text; what is not printable is escaped."""
    doubled = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign.isprintable() else _named(sign) for sign in doubled) + '"'


def key(name: str) -> str:
    """A key of an object literal; computed where a plain one would set the prototype."""
    if name == "__proto__":
        return '["__proto__"]'
    return name if _SIMPLE_KEY.fullmatch(name) else literal(name)


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


def prose(text: str) -> str:
    """Text for a documentation comment: it can neither end the comment nor start a tag or link."""
    spaced = " ".join(text.split())
    shown = "".join(sign for sign in spaced if sign.isprintable())
    return _TAG.sub("&#64;", shown).replace("*/", "*&#47;").replace("{@", "{&#64;")


def _lines(text: str, width: int) -> list[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def _named(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    units = sign.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
