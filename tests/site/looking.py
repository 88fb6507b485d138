"""How pages are looked at in a browser: at both widths, in both schemes of colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

WIDTHS = (360, 1280)
SCHEMES = ("default", "slate")
FIRST_SCREEN = 668
"""What a phone of 360 × 800 shows below its address bar, in pixels."""


def tours(paths: Sequence[str]) -> dict[str, Any]:
    """The order for `browser/inspect.cjs`: half of the pages is opened in the dark."""
    half = len(paths) // 2
    return {
        "tours": [
            {"scheme": "dark", "paths": list(paths[:half])},
            {"scheme": "light", "paths": list(paths[half:])},
        ],
        "widths": WIDTHS,
    }


def faults(visits: Sequence[dict[str, Any]]) -> dict[str, list[str]]:
    """What is wrong, by page, scheme and width."""
    return {
        f"{it['path']} {it['shown']} {it['width']}": it["wrong"] for it in visits if it["wrong"]
    }


def shown(visits: Sequence[dict[str, Any]]) -> set[tuple[str, str, int]]:
    """Every page, scheme and width that was looked at."""
    return {(it["path"], it["shown"], it["width"]) for it in visits}


def every_way(paths: Sequence[str]) -> set[tuple[str, str, int]]:
    """Every page in every scheme at every width."""
    return {(path, scheme, width) for path in paths for scheme in SCHEMES for width in WIDTHS}
