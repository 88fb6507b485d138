"""Text inside Salesforce's XML.

What XML 1.0 cannot hold is left out, so that a file is always well-formed; `limits.py` reports it.
"""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNSEEN = re.compile("[\t\n\r\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


def xml_text(text: str) -> str:
    """Text of an element, with the five entities that Salesforce itself writes.

    Signs that nobody sees (line ends, direction marks) are written as numbers, for reviewers.
    """
    escaped = without_forbidden(text).translate(_ENTITIES)
    return _UNSEEN.sub(lambda found: f"&#x{ord(found[0]):X};", escaped)


def xml_comment(text: str) -> str:
    """Text inside `<!-- … -->`, where nothing can be escaped: hyphens in a row are set apart."""
    shown = _UNSEEN.sub(" ", without_forbidden(text))
    return re.sub(r"-(?=-|$)", "- ", shown)


def without_forbidden(text: str) -> str:
    """The text without the characters that XML 1.0 does not allow."""
    return _FORBIDDEN.sub("", text)
