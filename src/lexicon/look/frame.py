"""The frame of a figure: one `<svg>` with its title and its description, as wide as the page.

No viewBox: widths are percentages and type keeps its size, so that a phone reads it as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lexicon.look.escape import html


@dataclass(frozen=True, slots=True)
class Caption:
    """What a figure is called and what it shows; `name` is unique on its page."""

    name: str
    title: str
    description: str


WIDE = "lx-fig-wide"
"""The class of a figure with more columns than a phone has room for: it is scrolled."""


def framed(caption: Caption, height: int, parts: Iterable[str], is_wide: bool = False) -> str:
    """The figure; `height` in CSS pixels."""
    name, kind = html(caption.name), f' class="{WIDE}"' if is_wide else ""
    return "\n".join(
        (
            f'<svg{kind} width="100%" height="{height}" role="img" aria-labelledby="{name}-title"',
            f' aria-describedby="{name}-text">',
            f'<title id="{name}-title">{html(caption.title)}</title>',
            f'<desc id="{name}-text">{html(caption.description)}</desc>',
            *parts,
            "</svg>",
        )
    )


def text(x: float, y: int, words: str, anchor: str = "start", kind: str = "") -> str:
    """Words at a percentage across and pixels down."""
    css = f' class="{kind}"' if kind else ""
    return f'<text x="{x:g}%" y="{y}" text-anchor="{anchor}"{css}>{html(words)}</text>'


def line(x: tuple[float, float], y: tuple[float, float], kind: str) -> str:
    """A line between two points: percentages across, pixels down."""
    (x1, x2), (y1, y2) = x, y
    return f'<line class="{kind}" x1="{x1:g}%" y1="{y1:g}" x2="{x2:g}%" y2="{y2:g}"/>'


SHAPES = (
    ("lx-fig-one", "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z"),
    ("lx-fig-other", "M0 -8L8 0L0 8L-8 0Z"),
    ("lx-fig-third", "M-6 -6H6V6H-6Z"),
    ("lx-fig-fourth", "M0 -7L7 6H-7Z"),
)
"""A class and an outline for each series: a disc, a diamond, a square, a triangle."""


def mark(x: float, y: float, series: int) -> str:
    """The sign of a series at a percentage across and pixels down."""
    kind, outline = SHAPES[series % len(SHAPES)]
    return (
        f'<svg x="{x:g}%" y="{y:g}" overflow="visible"><path class="{kind}" d="{outline}"/></svg>'
    )


def legend(names: Iterable[str], y: int) -> list[str]:
    """Each series' sign and name, one below the other from `y` pixels down."""
    parts = []
    for series, name in enumerate(names):
        at = y + 20 * series
        parts += [mark(2.5, at, series), text(6, at + 4, name)]
    return parts
