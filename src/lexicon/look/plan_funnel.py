"""A plan's funnel as an SVG: each band as wide as its number asks, on a scale of square roots.

As in the dictionary's own funnel, widths are percentages and type keeps its size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from lexicon.look.escape import html
from lexicon.look.palette import section_class

NARROWEST = 34.0
"""Percent of the width that even nothing has, so that its name has a place."""
_BAND, _GAP = 52, 4


@dataclass(frozen=True, slots=True)
class Band:
    """A stage: its word, its number as shown and as it is, who owes it, its section's place."""

    stage: str
    word: str
    shown: str
    by: str
    total: int
    section: int


def plan_funnel_svg(bands: Sequence[Band], title: str, text: str) -> str:
    """The picture as one `<svg>`; a script may move `polygon`s and fill `data-total`s anew."""
    widths = _widths([band.total for band in bands])
    height = len(bands) * (_BAND + _GAP) - _GAP
    rows = [
        _band(band, number * (_BAND + _GAP), upper, lower)
        for number, (band, upper, lower) in enumerate(
            zip(bands, widths, [*widths[1:], widths[-1]], strict=True)
        )
    ]
    opening = (
        f'<svg class="funnel" width="100%" height="{height}" role="img"'
        ' aria-labelledby="funnel-title funnel-text">'
    )
    named = f'<title id="funnel-title">{html(title)}</title>'
    told = f'<desc id="funnel-text">{html(text)}</desc>'
    return "\n".join((opening, named, told, *rows, "</svg>"))


def _widths(totals: list[int]) -> list[float]:
    widest = max([*totals, 1])
    return [NARROWEST + (100 - NARROWEST) * sqrt(total / widest) for total in totals]


def _band(band: Band, top: int, upper: float, lower: float) -> str:
    corners = [
        (50 - upper / 2, 0),
        (50 + upper / 2, 0),
        (50 + lower / 2, 100),
        (50 - lower / 2, 100),
    ]
    points = " ".join(f"{x:.4g},{y}" for x, y in corners)
    shown = f'<tspan data-total="{html(band.stage)}">{html(band.shown)}</tspan>'
    return (
        f'<g class="{section_class(band.section)}">'
        f'<svg y="{top}" width="100%" height="{_BAND}" viewBox="0 0 100 100"'
        f' preserveAspectRatio="none"><polygon points="{points}"/></svg>'
        f'<text class="word" x="50%" y="{top + 23}">{html(band.word)} · {shown}</text>'
        f'<text class="who" x="50%" y="{top + 42}">{html(band.by)}</text></g>'
    )
