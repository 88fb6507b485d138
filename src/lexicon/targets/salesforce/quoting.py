"""Text inside Salesforce's XML, and inside its programming language, Apex.

What XML 1.0 cannot hold is left out, so that a file is always well-formed; `limits.py` reports it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lexicon.targets.well_formed import without_forbidden

if TYPE_CHECKING:
    from lexicon.targets.exports.markup import Element

_UNSEEN = re.compile("[\t\n\r\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


def xml_text(text: str) -> str:
    """Text of an element, with the five entities that Salesforce itself writes.

    Signs that nobody sees (line ends, direction marks) are written as numbers, for reviewers.
    """
    escaped = without_forbidden(text).translate(_ENTITIES)
    return _UNSEEN.sub(lambda found: f"&#x{ord(found[0]):X};", escaped)


def xml_element(element: Element, depth: int) -> str:
    """An element with all that is in it, a line each."""
    pad, tag = "    " * depth, element.tag
    if not element.children:
        return f"{pad}<{tag}>{xml_text(element.text)}</{tag}>"
    inner = [xml_element(child, depth + 1) for child in element.children]
    return "\n".join([f"{pad}<{tag}>", *inner, f"{pad}</{tag}>"])


def xml_comment(text: str) -> str:
    """Text inside `<!-- … -->`, where nothing can be escaped: hyphens in a row are set apart."""
    shown = _UNSEEN.sub(" ", without_forbidden(text))
    return re.sub(r"-(?=-|$)", "- ", shown)


def xml_translation(text: str, original: str) -> str:
    """A translation; where there is none, the original as a comment: so Salesforce shows it."""
    return xml_text(text) if text else f"<!-- {xml_comment(original)} -->"


def apex_string(text: str) -> str:
    """A string literal of Apex for the very text that the org's XML holds."""
    return "'" + "".join(map(_in_literal, without_forbidden(text))) + "'"


def apex_comment(text: str) -> str:
    """Text inside `/** … */`, on one line and never ending it."""
    shown = " ".join(_UNSEEN.sub(" ", without_forbidden(text)).split())
    return re.sub(r"\*(?=/)|/(?=\*)", r"\g<0> ", shown)


def _in_literal(sign: str) -> str:
    if sign in "'\\":
        return f"\\{sign}"
    return f"\\u{ord(sign):04X}" if _UNSEEN.match(sign) else sign
