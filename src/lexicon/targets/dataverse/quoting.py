"""Text inside the XML of a solution and inside Python's source; JSON is written by its library."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNSEEN = re.compile("[\t\n\r\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def xml_attribute(text: str) -> str:
    """An attribute with its quotation marks; what XML 1.0 cannot hold is left out.

    Line ends and signs that nobody sees are written as numbers: a parser would fold them.
    """
    escaped = _FORBIDDEN.sub("", text).translate(_ENTITIES)
    return '"' + _UNSEEN.sub(lambda found: f"&#x{ord(found[0]):X};", escaped) + '"'


def python_text(text: str) -> str:
    """A string literal that evaluates to the text; what does not show is escaped."""
    signs = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign.isprintable() else _named(sign) for sign in signs) + '"'


def odata_text(text: str) -> str:
    """A string literal in an address of the Web API."""
    return "'" + text.replace("'", "''") + "'"


def _named(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
