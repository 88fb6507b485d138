"""A text of a CRM as authors would write it: there `3. Offer` is no list of one point."""

from __future__ import annotations

import re

from lexicon.look.prose import plain

_MARKS = re.compile(r"[\\`*_\[\]<>&#~]|(?m:(?<=^)[ \t]*(?:[-+](?=\s|$)|\d+[.)](?=\s|$)))")


def as_prose(text: str) -> str:
    """The text, its signs escaped where CommonMark would take one of them for a mark.

    Windows' line ends become ours; what is blank around the text goes.
    """
    text = "\n".join(text.strip().splitlines())
    if _words(plain(text)) == _words(text):
        return text
    return _MARKS.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", text)


def _words(text: str) -> str:
    return " ".join(text.split())
