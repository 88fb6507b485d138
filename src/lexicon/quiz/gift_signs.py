"""GIFT's own signs: found where no backslash takes their meaning, and taken out of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ESCAPED = re.compile(r"\\([~=#{}:\\n])")


def find(text: str, sign: str, start: int = 0) -> int:
    """Where a sign stands with its meaning; -1 where it does not."""
    at = start
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text.startswith(sign, at):
            return at
        at += 1
    return -1


def cut(text: str, sign: str) -> tuple[str, str, str]:
    """What stands before a sign, the sign, and what follows, as `str.partition` does."""
    at = find(text, sign)
    return (text, "", "") if at < 0 else (text[:at], sign, text[at + len(sign) :])


def split(text: str, signs: str) -> Iterator[tuple[str, str]]:
    """Each of the signs with what follows it, up to the next; "" for what precedes them all."""
    at, begins, sign = 0, 0, ""
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] in signs:
            yield sign, text[begins:at]
            begins, sign = at + 1, text[at]
        at += 1
    yield sign, text[begins:]


def plain(text: str) -> str:
    """A text with its signs as people read them, in one line."""
    shown = _ESCAPED.sub(lambda found: " " if found[1] == "n" else found[1], text)
    return " ".join(shown.split())
