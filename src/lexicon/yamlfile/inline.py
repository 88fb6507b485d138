"""Values as one writes them in YAML on one line."""

from __future__ import annotations

import json
import re

from lexicon.yamlfile.scalar import BOOLEAN_WORDS, LEADING_ZERO, typed

_SAFE = re.compile(r"[^\W_][\w @./€'’-]*").fullmatch


def inline(value: object) -> str:
    """A scalar, a list or a map of them in one line; what does not print is written by number."""
    match value:
        case str():
            return value if _is_plain(value) else _quoted(value)
        case dict():
            return (
                f"{{{', '.join(f'{inline(key)}: {inline(item)}' for key, item in value.items())}}}"
            )
        case list() | tuple():
            return f"[{', '.join(map(inline, value))}]"
        case _:
            return json.dumps(value)


def _quoted(text: str) -> str:
    written = json.dumps(text, ensure_ascii=False)
    if written.isprintable():
        return written
    return "".join(sign if sign.isprintable() else _by_number(sign) for sign in written)


def _by_number(sign: str) -> str:
    code = ord(sign)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_plain(text: str) -> bool:
    """Whether the text without quotation marks is read as that text, here and by other readers."""
    ordinary = _SAFE(text) and text == text.strip() and text.lower() not in BOOLEAN_WORDS
    return bool(ordinary) and typed(text.lower()) == text.lower() and not LEADING_ZERO(text)
