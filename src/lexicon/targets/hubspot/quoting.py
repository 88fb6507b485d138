"""Text inside HubSpot's payloads, which are JSON, inside addresses of its API, and inside plans."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

from lexicon.look.escape import one_line

_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)


def json_text(payload: object) -> str:
    """Indented JSON with letters as they are.

    Signs that nobody sees (direction marks, line separators) are written as numbers, for reviewers.
    """
    text = json.dumps(payload, ensure_ascii=False, indent=2)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def url_part(text: str) -> str:
    """One part of an address's path, whatever a code holds."""
    return quote(text, safe="", errors="replace")


def code_span(text: str) -> str:
    """Text in a plan, which is Markdown: shown as it is, and never obeyed.

    A code span holds backticks when more of them in a row stand around it.
    """
    line = one_line(text)
    if not line.strip():
        return "(empty)"
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    padding = " " if longest or line != line.strip() else ""
    fence = "`" * (longest + 1)
    return f"{fence}{padding}{line}{padding}{fence}"
