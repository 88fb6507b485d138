"""The palette can be read: measured as WCAG 2.2 measures contrast."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from lexicon.look.palette import (
    DARK_PAGE,
    LIGHT_PAGE,
    SECTION_COLOURS,
    Shades,
    palette_css,
    section_class,
)
from tests.tools import ROOT

STYLES = ROOT / "src" / "lexicon" / "site" / "theme" / "assets" / "lexicon"
ON_PAGES = [
    pytest.param(shades, page, id=f"{number}-{name}")
    for number, colour in enumerate(SECTION_COLOURS, 1)
    for name, shades, page in (
        ("light", colour.light, LIGHT_PAGE),
        ("dark", colour.dark, DARK_PAGE),
    )
]


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("shades", "page"), ON_PAGES)
def test_text_can_be_read_on_the_page_and_on_its_tint(shades: Shades, page: str) -> None:
    assert contrast(shades.ink, page) >= 7
    assert contrast(shades.ink, shades.tint) >= 7


@pytest.mark.parametrize(("shades", "page"), ON_PAGES)
def test_lines_can_be_seen_on_the_page(shades: Shades, page: str) -> None:
    assert contrast(shades.line, page) >= 3


def test_no_two_sections_share_a_colour() -> None:
    inks = [colour.light.ink for colour in SECTION_COLOURS]
    assert all(one != other for one, other in combinations(inks, 2))


def test_after_the_last_colour_the_first_comes_again() -> None:
    assert section_class(0) == section_class(len(SECTION_COLOURS)) == "lx-s1"


def test_the_theme_has_this_palette() -> None:
    assert (STYLES / "palette.css").read_text("utf-8") == palette_css()


def test_the_theme_has_these_pages() -> None:
    page = (STYLES / "page.css").read_text("utf-8")
    assert re.findall(r"--md-default-bg-color: (#\w+)", page) == [LIGHT_PAGE, DARK_PAGE]
