"""A text cut to what a CRM can hold."""

from __future__ import annotations

_ELLIPSIS = "…"


def shorten(text: str, limit: int) -> str:
    """The text on one line, at most `limit` characters: cut after a whole word, with `…`."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    room = max(limit - len(_ELLIPSIS), 0)
    words = line[: room + 1].rpartition(" ")[0].rstrip(" ,;:.") or line[:room]
    return f"{words}{_ELLIPSIS}"[: max(limit, 0)]
