"""One colour a section of the funnel, light and dark: the same in picture, page, quiz and report.

The hues (blue, amber, green, plum, slate, crimson) stay apart for colour-blind eyes, and no colour
stands alone: a name is always written beside it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shades:
    """One colour on one background, as CSS hexadecimal colours."""

    ink: str
    """Text; readable (7:1 or close) on both `tint` and `page`."""
    line: str
    """Borders and bars; visible (3:1) against `page`."""
    tint: str
    """A surface behind text."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A section's colour on a light page and on a dark one."""

    light: Shades
    dark: Shades


LIGHT_PAGE = "#fdfcfa"
DARK_PAGE = "#12181f"

SECTION_COLOURS = (
    Colour(Shades("#17497f", "#2f74bd", "#e6f0fa"), Shades("#a8d0fa", "#5b9fe3", "#16304b")),
    Colour(Shades("#7a3b06", "#c06a12", "#fcefdd"), Shades("#f6c78d", "#d08a3c", "#3d2810")),
    Colour(Shades("#0c5440", "#1b8a68", "#e0f3ec"), Shades("#92dfc2", "#3dab86", "#11352b")),
    Colour(Shades("#6a2670", "#9b4aa3", "#f6e9f7"), Shades("#e5b4ea", "#b56fbe", "#3a1c3e")),
    Colour(Shades("#38475a", "#64748b", "#ebeff4"), Shades("#c3cedc", "#8492a6", "#242e3b")),
    Colour(Shades("#861f3d", "#c0415f", "#fbe8ec"), Shades("#f6b3c2", "#d5667f", "#441825")),
)


def section_class(index: int) -> str:
    """The CSS class of the section at `index`, 0 at the top; after the last, the first again."""
    return f"lx-s{index % len(SECTION_COLOURS) + 1}"


def palette_css() -> str:
    """The palette as CSS: `--lx-ink`, `--lx-line` and `--lx-tint` under each class."""
    light = (_rule("", index, colour.light) for index, colour in enumerate(SECTION_COLOURS))
    dark = (
        _rule('[data-md-color-scheme="slate"] ', index, colour.dark)
        for index, colour in enumerate(SECTION_COLOURS)
    )
    return "\n".join([*light, *dark]) + "\n"


def palette_css_by_device() -> str:
    """The same for a page of its own: dark where the device's screen is dark, light on paper."""
    light, dark = (
        "\n".join(_rule("", index, shades) for index, shades in enumerate(one))
        for one in zip(*((colour.light, colour.dark) for colour in SECTION_COLOURS), strict=True)
    )
    return f"{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _rule(scope: str, index: int, shades: Shades) -> str:
    values = f"--lx-ink: {shades.ink}; --lx-line: {shades.line}; --lx-tint: {shades.tint};"
    return f"{scope}.{section_class(index)} {{ {values} }}"
