"""Where a link in somebody's text may lead."""

from __future__ import annotations


def is_web_address(url: str) -> bool:
    """Whether a link may lead there: http, https or mailto."""
    return url.lower().startswith(("https://", "http://", "mailto:"))
