"""Text inside HubSpot's payloads, which are JSON, and inside addresses of its API."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

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
