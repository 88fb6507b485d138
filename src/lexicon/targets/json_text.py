"""JSON as reviewers read it: indented, in its own letters, with nothing invisible."""

from __future__ import annotations

import json


def document(content: object) -> str:
    """A JSON document; signs that do not show are escaped, all others are written as they are."""
    written = json.dumps(content, indent=2, ensure_ascii=False)
    shown = (sign if sign.isprintable() or sign == "\n" else _named(sign) for sign in written)
    return "".join(shown) + "\n"


def _named(sign: str) -> str:
    """Outside of strings a document holds printable signs and line breaks only."""
    return json.dumps(sign)[1:-1]
