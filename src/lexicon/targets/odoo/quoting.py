"""Text inside Odoo's XML, inside files of translations, and inside a manifest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import wrap

from lexicon.targets.well_formed import without_forbidden

_WIDTH = 78
_UNSEEN = re.compile("[\t\r\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_PO = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})


def xml_text(text: str) -> str:
    """Text of an element; what XML 1.0 cannot hold is left out.

    Signs that nobody sees (direction marks) are written as numbers, for reviewers.
    """
    escaped = without_forbidden(text).translate(_ENTITIES)
    return _UNSEEN.sub(lambda found: f"&#x{ord(found[0]):X};", escaped)


def po_field(keyword: str, text: str) -> str:
    """A keyword of a file of translations with its text in one line, wrapped as Odoo does it."""
    kept = without_forbidden(text)
    written = kept.translate(_PO)
    if len(kept) <= _WIDTH - len(keyword) - 3 + len(written) - len(kept):
        return f'{keyword} "{written}"'
    lines = wrap(written, _WIDTH - 2, drop_whitespace=False, break_long_words=False)
    return "\n".join([f'{keyword} ""', *(f'"{line}"' for line in lines)])


def po_places(places: Sequence[str]) -> str:
    """The comment that says where a text stands."""
    indent = "#: "
    lines = wrap(
        " ".join(places),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def python_text(text: str) -> str:
    """A string literal of Python, which a manifest is written in; what does not show is escaped."""
    signs = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign.isprintable() else _named(sign) for sign in signs) + '"'


def _named(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
