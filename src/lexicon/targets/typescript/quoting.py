"""TypeScript's string literals, object keys and documentation comments, for any text."""

from __future__ import annotations

import re

from lexicon.targets.texts import shown

_TAG = re.compile(r"(?<!\S)@")
_SIMPLE_KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(text: str) -> str:
    """A string literal that evaluates to the text; what is not printable is escaped."""
    if '"' not in text and "\\" not in text and text.isprintable():  # as nearly all are
        return f'"{text}"'
    doubled = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign.isprintable() else _named(sign) for sign in doubled) + '"'


def key(name: str) -> str:
    """A key of an object literal; computed where a plain one would set the prototype."""
    if name == "__proto__":
        return '["__proto__"]'
    return name if _SIMPLE_KEY.fullmatch(name) else literal(name)


def prose(text: str) -> str:
    """Text for a documentation comment: it can neither end the comment nor start a tag or link."""
    return _TAG.sub("&#64;", shown(text)).replace("*/", "*&#47;").replace("{@", "{&#64;")


def _named(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    units = sign.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
