"""GraphQL's strings and descriptions, for any text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import wrap

from lexicon.targets.texts import shown

_WIDTH = 100
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(text: str) -> str:
    """A string that is read as the text; what is not printable is escaped."""
    return '"' + "".join(map(_sign, text)) + '"'


def value(given: object) -> str:
    """A value as a directive takes it; a mapping is an input object, whose keys are names."""
    if isinstance(given, str):
        return literal(given)
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, Mapping):
        return f"{{{', '.join(f'{name}: {value(part)}' for name, part in given.items())}}}"
    if isinstance(given, Iterable):
        return f"[{', '.join(map(value, given))}]"
    return str(given)


def description(text: str, indent: int) -> str:
    """A block string, wrapped; its first line goes where the text is put, others are indented."""
    quoted = shown(text).replace('"""', '\\"""')
    width = _WIDTH - indent
    lines = wrap(quoted, width, break_long_words=False, break_on_hyphens=False)
    margin = " " * indent
    return "\n".join(['"""', *(f"{margin}{line}" for line in lines), f'{margin}"""'])


def _sign(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    if sign.isprintable():
        return sign
    units = sign.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
