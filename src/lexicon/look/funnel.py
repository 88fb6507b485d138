"""The funnel as an SVG: sections with their teams, stages as links.

The picture has no viewBox of its own: widths are percentages and type keeps its size, so that it
reads as well on a phone as on a wide screen. Colours come from the palette's CSS classes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.look.escape import html
from lexicon.look.palette import section_class

_HEADING, _BAND, _GAP, _BETWEEN = 50, 54, 4, 16
_NARROWEST = 58.0


@dataclass(frozen=True, slots=True)
class Stage:
    """One band of the picture, and the page it leads to."""

    word: str
    """The short name: MQL."""
    name: str
    """The full name, shown where there is room; empty when it says the same."""
    holder: str
    """Who works a contact there: Sales."""
    link: str
    definition: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the funnel and the teams that answer for it."""

    name: str
    teams: str
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Funnel:
    """The picture's content, in the reader's language."""

    title: str
    description: str
    sections: tuple[Section, ...]


def funnel_svg(funnel: Funnel, name: str = "funnel") -> str:
    """The funnel as one `<svg>` element; `name` begins the ids that its title and text need."""
    parts, height = _rows(funnel)
    return "\n".join(
        (
            f'<svg class="lx-funnel" width="100%" height="{height}" role="group"',
            f' aria-labelledby="{name}-title" aria-describedby="{name}-text" data-search-exclude>',
            f'<title id="{name}-title">{html(funnel.title)}</title>',
            f'<desc id="{name}-text">{html(funnel.description)}</desc>',
            *parts,
            "</svg>",
        )
    )


def _rows(funnel: Funnel) -> tuple[list[str], int]:
    widths = _widths(sum(len(section.stages) for section in funnel.sections))
    rows: list[str] = []
    top = 0
    for index, section in enumerate(funnel.sections):
        rows.append(f'<g class="{section_class(index)}">')
        rows.extend(_heading(section, top))
        top += _HEADING
        for stage in section.stages:
            rows.append(_band(stage, top, next(widths), next(widths)))
            top += _BAND + _GAP
        rows.append("</g>")
        top += _BETWEEN
    return rows, top - _BETWEEN


def _widths(bands: int) -> Iterator[float]:
    """Width in percent of each band's upper and lower edge, in turn."""
    step = (100 - _NARROWEST) / max(bands, 1)
    for band in range(bands):
        yield 100 - step * band
        yield 100 - step * (band + 1)


def _heading(section: Section, top: int) -> Iterator[str]:
    yield f'<text class="lx-funnel__section" x="0" y="{top + 20}">{html(section.name)}</text>'
    yield f'<text class="lx-funnel__teams" x="0" y="{top + 39}">{html(section.teams)}</text>'


def _band(stage: Stage, top: int, upper: float, lower: float) -> str:
    """One stage: a shape that stretches with the page, and text that does not."""
    name = f'<tspan class="lx-funnel__name" dx="8">{html(stage.name)}</tspan>' if stage.name else ""
    corners = [
        (50 - upper / 2, 0),
        (50 + upper / 2, 0),
        (50 + lower / 2, 100),
        (50 - lower / 2, 100),
    ]
    points = " ".join(f"{x:g},{y}" for x, y in corners)
    return (
        f'<a class="lx-funnel__stage" href="{html(stage.link)}">'
        f"<title>{html(stage.definition)}</title>"
        f'<svg y="{top}" width="100%" height="{_BAND}" viewBox="0 0 100 100"'
        f' preserveAspectRatio="none"><polygon points="{points}"/></svg>'
        f'<text class="lx-funnel__word" x="50%" y="{top + 24}">{html(stage.word)}{name}</text>'
        f'<text class="lx-funnel__holder" x="50%" y="{top + 43}">{html(stage.holder)}</text></a>'
    )
